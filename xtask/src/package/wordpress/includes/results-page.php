<?php
/**
 * The page of handed-over results: a list, a table to download, and buttons to erase them.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

const RESULTS = 'faire-ensemble-results';

/** Adds the page to the menu of tools. */
function add_results_page() {
	add_management_page( 'Faire ensemble', 'Faire ensemble', 'manage_options', RESULTS, __NAMESPACE__ . '\results_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_results_page' );

/** The page. */
function results_page() {
	$results = results();
	$count   = count( $results );
	/* translators: %s: a number. */
	$text = _n( '%s result, the latest first.', '%s results, the latest first.', $count, 'faire-ensemble' );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Faire ensemble: results handed over', 'faire-ensemble' ); ?></h1>
		<?php if ( ! $results ) : ?>
			<p><?php esc_html_e( 'There are no results.', 'faire-ensemble' ); ?></p>
		<?php else : ?>
			<p><?php echo esc_html( sprintf( $text, number_format_i18n( $count ) ) ); ?></p>
			<p>
				<?php
				action_form( 'download', __( 'Download as a table', 'faire-ensemble' ) );
				action_form( 'erase', __( 'Erase everything', 'faire-ensemble' ) );
				?>
			</p>
			<table class="widefat striped">
				<thead><tr><th scope="col"><?php esc_html_e( 'Received', 'faire-ensemble' ); ?></th><th scope="col"><?php esc_html_e( 'Result', 'faire-ensemble' ); ?></th><th scope="col"><?php esc_html_e( 'Erase', 'faire-ensemble' ); ?></th></tr></thead>
				<tbody><?php array_map( __NAMESPACE__ . '\result_row', $results ); ?></tbody>
			</table>
		<?php endif; ?>
	</div>
	<?php
}

/**
 * A result in the list.
 *
 * @param \WP_Post $result The stored result.
 */
function result_row( $result ) {
	?>
	<tr>
		<td><?php echo esc_html( get_the_date( '', $result ) . ' ' . get_the_time( '', $result ) ); ?></td>
		<td><a href="<?php echo esc_url( result_link( $result->post_content ) ); ?>"><?php esc_html_e( 'Open the result', 'faire-ensemble' ); ?></a></td>
		<td><?php action_form( 'erase', __( 'Erase', 'faire-ensemble' ), $result->ID ); ?></td>
	</tr>
	<?php
}

/**
 * A button that does something with all results, or with one.
 *
 * @param string $action What it does.
 * @param string $label  Its label.
 * @param int    $id     The result, or 0 for all.
 */
function action_form( $action, $label, $id = 0 ) {
	?>
	<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" style="display: inline-block">
		<input type="hidden" name="action" value="<?php echo esc_attr( 'faire_ensemble_' . $action ); ?>">
		<input type="hidden" name="result" value="<?php echo esc_attr( (string) $id ); ?>">
		<?php wp_nonce_field( RESULTS ); ?>
		<button class="button"><?php echo esc_html( $label ); ?></button>
	</form>
	<?php
}

/** Refuses anyone who may not manage the site, or who did not come from the page. */
function check_manager() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not manage these results.', 'faire-ensemble' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( RESULTS );
}

/** Sends the results as CSV. */
function download() {
	check_manager();
	nocache_headers();
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( 'Content-Disposition: attachment; filename="faire-ensemble-' . gmdate( 'Y-m-d' ) . '.csv"' );
	echo "received,code,link\r\n";
	foreach ( results() as $it ) {
		// No field has a comma, a quote or a line break: codes are checked before they are stored.
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		echo implode( ',', array( get_post_time( 'c', true, $it ), $it->post_content, result_link( $it->post_content ) ) ) . "\r\n";
	}
	exit;
}
add_action( 'admin_post_faire_ensemble_download', __NAMESPACE__ . '\download' );

/** Erases one result, or all. */
function erase_wanted() {
	check_manager();
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- check_manager verifies it.
	$id = isset( $_POST['result'] ) ? absint( $_POST['result'] ) : 0;
	erase( $id ? array( 'include' => array( $id ) ) : array() );
	wp_safe_redirect( admin_url( 'tools.php?page=' . RESULTS ) );
	exit;
}
add_action( 'admin_post_faire_ensemble_erase', __NAMESPACE__ . '\erase_wanted' );
