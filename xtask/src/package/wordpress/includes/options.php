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
	return sanitized( get_option( OPTION, array() ) );
}

/**
 * Replaces whatever is missing or invalid by its default.
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
	return $options;
}

/** The name that visitors read before they hand a result over. */
function partner() {
	$partner = options()['partner'];
	return '' === $partner ? mb_substr( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), 0, 60 ) : $partner;
}
