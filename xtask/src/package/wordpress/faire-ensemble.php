<?php
/**
 * Plugin Name:       Faire ensemble
 * Description:       A self-assessment of cooperation, on your own site: for one person, a team or a network. No account, no cookie, no request to another host.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       faire-ensemble
 * Domain Path:       /languages
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
const FILE    = __FILE__;

require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/overlay.php';
require __DIR__ . '/includes/display.php';
require __DIR__ . '/includes/results.php';
require __DIR__ . '/includes/hand-over.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/overlay-fields.php';
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/results-page.php';
}

/** All French-speaking sites get the French texts. */
function load_texts() {
	$is_french = 0 === strpos( determine_locale(), 'fr' );
	if ( $is_french ) {
		load_textdomain( 'faire-ensemble', __DIR__ . '/languages/faire-ensemble-fr_FR.mo' );
	}
}
add_action( 'init', __NAMESPACE__ . '\load_texts', 0 );

register_deactivation_hook( __FILE__, __NAMESPACE__ . '\stop_expiry' );
