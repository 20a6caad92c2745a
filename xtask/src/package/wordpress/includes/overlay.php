<?php
/**
 * What the site adds to a result: its contact and its resources, in the form that the widget reads.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

/** The longest texts, in characters. */
const LONGEST = array(
	'name'         => 60,
	'introduction' => 300,
	'about'        => 300,
	'line'         => 160,
	'label'        => 80,
	'url'          => 500,
);

/** The number of links of a theme. */
const LINKS = 3;

/** The names of the questionnaire’s themes by their ids, in the reader’s language. */
function themes() {
	$themes = array();
	foreach ( glob( dirname( FILE ) . '/dist/questions/maturite-cooperative.' . site_lang() . '.*.json' ) as $file ) {
		$pack = wp_json_file_decode( $file, array( 'associative' => true ) );
		// The first part of the pack is also there, without themes.
		foreach ( isset( $pack['axes'] ) ? $pack['axes'] : array() as $axis ) {
			$themes += wp_list_pluck( $axis['dimensions'], 'name', 'id' );
		}
	}
	return $themes;
}

/**
 * Keeps what the widget accepts of an overlay. If the name is missing, the texts are kept, although
 * nothing is shown then.
 *
 * @param mixed $given An overlay as stored or sent.
 */
function sanitized_overlay( $given ) {
	$given   = is_array( $given ) ? $given : array();
	$overlay = array();
	foreach ( array( 'name', 'introduction', 'about' ) as $name ) {
		$overlay[ $name ] = text_of( $given, $name );
	}
	$overlay['contact'] = sanitized_link( isset( $given['contact'] ) ? $given['contact'] : null, array( 'https', 'mailto' ) );
	$overlay['themes']  = array();
	foreach ( isset( $given['themes'] ) && is_array( $given['themes'] ) ? $given['themes'] : array() as $id => $theme ) {
		if ( ! preg_match( '/^[A-Z]\d{1,2}$/', $id ) || ! is_array( $theme ) ) {
			continue;
		}
		$links = isset( $theme['links'] ) && is_array( $theme['links'] ) ? array_slice( $theme['links'], 0, LINKS ) : array();
		$links = array_map( __NAMESPACE__ . '\sanitized_link', $links );
		$kept  = array(
			'line'  => text_of( $theme, 'line' ),
			'links' => array_values( array_filter( $links, __NAMESPACE__ . '\is_whole' ) ),
		);
		if ( '' !== $kept['line'] || $kept['links'] ) {
			$overlay['themes'][ $id ] = $kept;
		}
	}
	return $overlay;
}

/**
 * A text, no longer than the widget accepts.
 *
 * @param array  $of   The texts around it.
 * @param string $name Its name.
 */
function text_of( $of, $name ) {
	$text = isset( $of[ $name ] ) && is_string( $of[ $name ] ) ? sanitize_text_field( $of[ $name ] ) : '';
	return mb_substr( $text, 0, LONGEST[ $name ] );
}

/**
 * A link with the address in the form that the widget expects: `mailto:` before an e-mail address,
 * `https://` if no scheme was typed. The address is empty if it can't be used.
 *
 * @param mixed $link      The link as stored or sent.
 * @param array $protocols The schemes that it may have.
 */
function sanitized_link( $link, $protocols = array( 'https' ) ) {
	$link = is_array( $link ) ? $link : array();
	$url  = isset( $link['url'] ) && is_string( $link['url'] ) ? trim( $link['url'] ) : '';
	if ( in_array( 'mailto', $protocols, true ) && is_email( $url ) ) {
		$url = 'mailto:' . $url;
	} elseif ( '' !== $url && ! preg_match( '/^[a-z][a-z0-9+.-]*:/i', $url ) ) {
		$url = 'https://' . $url;
	}
	$url = esc_url_raw( $url, $protocols );
	return array(
		'label' => text_of( $link, 'label' ),
		'url'   => strlen( $url ) <= LONGEST['url'] ? $url : '',
	);
}

/**
 * Whether a link has both words and an address.
 *
 * @param array $link The link.
 */
function is_whole( $link ) {
	return '' !== $link['label'] && '' !== $link['url'];
}

/** The value of the attribute `overlay`; empty if the site adds nothing. */
function overlay_attribute() {
	$overlay = options()['overlay'];
	if ( '' === $overlay['name'] ) {
		return '';
	}
	if ( '' === $overlay['contact']['url'] ) {
		unset( $overlay['contact'] );
	}
	$overlay = array_filter( $overlay ) + array(
		'faire-ensemble' => 'overlay',
		'version'        => 1,
	);
	return 'data:application/json,' . rawurlencode( wp_json_encode( $overlay, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
}
