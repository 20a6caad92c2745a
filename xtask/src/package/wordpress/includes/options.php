<?php
/**
 * The settings: one option, checked whenever it is read or written.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

const OPTION = 'faire_ensemble';

/** The values of each choice; the first is the default. */
const CHOICES = array(
	'lang'      => array( '', 'fr', 'en' ),
	'path'      => array( 'express', 'complete' ),
	'perimeter' => array( 'team', 'me', 'network' ),
	'scheme'    => array( 'auto', 'light', 'dark' ),
	'view'      => array( 'page', 'group' ),
);

/** Every setting, with a valid value. */
function options() {
	$stored = get_option( OPTION, null );
	return sanitized( null === $stored ? choices_of_package() : $stored );
}

/** The choices made on the integration page, which writes them into the package. */
function choices_of_package() {
	return wp_json_file_decode( dirname( FILE ) . '/choices.json', array( 'associative' => true ) );
}

/**
 * Replaces whatever is missing or invalid with its default.
 *
 * @param mixed $given The settings as stored or sent.
 */
function sanitized( $given ) {
	$given   = is_array( $given ) ? $given : array();
	$options = array();
	foreach ( CHOICES as $name => $values ) {
		$value            = isset( $given[ $name ] ) ? $given[ $name ] : '';
		$options[ $name ] = in_array( $value, $values, true ) ? $value : $values[0];
	}
	$accent               = isset( $given['accent'] ) ? sanitize_hex_color( $given['accent'] ) : '';
	$options['accent']    = $accent ? $accent : '';
	$partner              = isset( $given['partner'] ) ? sanitize_text_field( $given['partner'] ) : '';
	$options['partner']   = mb_substr( $partner, 0, 60 );
	$options['collect']   = ! empty( $given['collect'] );
	$days                 = isset( $given['retention'] ) ? (int) $given['retention'] : 365;
	$options['retention'] = min( max( $days, 1 ), 3650 );
	$options['overlay']   = sanitized_overlay( isset( $given['overlay'] ) ? $given['overlay'] : array() );
	return $options;
}

/** The name that visitors read before they hand a result over. */
function partner() {
	$partner = options()['partner'];
	return '' === $partner ? mb_substr( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), 0, 60 ) : $partner;
}
