<?php
/**
 * The share codes that visitors hand over: stored only if the site has turned this on, and for as long as
 * it has chosen. A code contains answers and a date, but no name.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

const TYPE   = 'faire_ensemble';
const EXPIRY = 'faire_ensemble_expiry';

/** Registers a private post type, which no page, no search and no REST route shows. */
function register_type() {
	register_post_type(
		TYPE,
		array(
			'public'              => false,
			'exclude_from_search' => true,
			'show_in_rest'        => false,
			'rewrite'             => false,
			'query_var'           => false,
			'label'               => 'Faire ensemble',
			'supports'            => array(),
		)
	);
	if ( options()['collect'] && ! wp_next_scheduled( EXPIRY ) ) {
		wp_schedule_event( time(), 'daily', EXPIRY );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_type' );

/**
 * Whether a text is a complete share code: see docs/formats.md of faire-ensemble.
 *
 * @param mixed $code What somebody has sent.
 */
function is_code( $code ) {
	if ( ! is_string( $code ) || ! preg_match( '/^1[A-Za-z0-9_-]{30,120}$/D', $code ) ) {
		return false;
	}
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- The format is base64url.
	$bytes = base64_decode( strtr( substr( $code, 1 ), '-_', '+/' ) );
	return is_string( $bytes ) && pack( 'V', crc32( '1' . substr( $bytes, 0, -4 ) ) ) === substr( $bytes, -4 );
}

/**
 * Stores a code once, however often it is sent. Returns whether it is stored.
 *
 * @param string $code A share code.
 */
function store( $code ) {
	$name  = sha1( $code );
	$query = array(
		'post_type'   => TYPE,
		'post_status' => 'private',
		'name'        => $name,
		'fields'      => 'ids',
	);
	if ( get_posts( $query ) ) {
		return true;
	}
	$post = array(
		'post_type'    => TYPE,
		'post_status'  => 'private',
		'post_name'    => $name,
		'post_content' => $code,
	);
	return (bool) wp_insert_post( $post );
}

/** The stored results, the latest first. */
function results() {
	expire();
	return get_posts(
		array(
			'post_type'   => TYPE,
			'post_status' => 'private',
			'numberposts' => -1,
		)
	);
}

/** Erases results that have been stored for longer than the site wants. */
function expire() {
	erase( array( 'date_query' => array( array( 'before' => options()['retention'] . ' days ago' ) ) ) );
}
add_action( EXPIRY, __NAMESPACE__ . '\expire' );

/**
 * Erases results permanently, bypassing the trash.
 *
 * @param array $which A restriction of the query; without it, all are erased.
 */
function erase( array $which = array() ) {
	$query = array(
		'post_type'   => TYPE,
		'post_status' => 'any',
		'numberposts' => -1,
		'fields'      => 'ids',
	);
	foreach ( get_posts( $which + $query ) as $id ) {
		wp_delete_post( $id, true );
	}
}

/** Stops the daily task. */
function stop_expiry() {
	wp_clear_scheduled_hook( EXPIRY );
}

/**
 * The address at which a result opens, on this site.
 *
 * @param string $code A share code.
 */
function result_link( $code ) {
	return dist( 'fr' === site_lang() ? 'index.html' : 'en.html' ) . '#r=' . $code;
}
