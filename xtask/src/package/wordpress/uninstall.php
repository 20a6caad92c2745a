<?php
/**
 * Erases everything that the plugin has stored, on every site of a network.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Erases what one site has stored. */
function uninstall_site() {
	global $wpdb;
	$query = array(
		'post_type'   => 'faire_ensemble',
		'post_status' => 'any',
		'numberposts' => -1,
		'fields'      => 'ids',
	);
	register_post_type( 'faire_ensemble' );
	foreach ( get_posts( $query ) as $id ) {
		wp_delete_post( $id, true );
	}
	delete_option( 'faire_ensemble' );
	wp_clear_scheduled_hook( 'faire_ensemble_expiry' );
	// The counts of the last hour have unpredictable names.
	foreach ( array( '_transient_faire_ensemble_', '_transient_timeout_faire_ensemble_' ) as $prefix ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $faire_ensemble_site ) {
		switch_to_blog( $faire_ensemble_site );
		uninstall_site();
		restore_current_blog();
	}
} else {
	uninstall_site();
}
