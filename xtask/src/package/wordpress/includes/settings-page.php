<?php
/**
 * The settings page, with a live preview.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

/** Registers the option and its page. */
function register_settings() {
	register_setting( OPTION, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\checked_settings' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** Adds the page to the menu of settings. */
function add_settings_page() {
	$page = add_options_page( 'Faire ensemble', 'Faire ensemble', 'manage_options', OPTION, __NAMESPACE__ . '\settings_page' );
	add_action( 'load-' . $page, __NAMESPACE__ . '\enqueue_settings' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

/** Adds a link in the list of plugins. */
function settings_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . OPTION ) ), esc_html__( 'Settings', 'faire-ensemble' ) );
	return array_merge( array( $link ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\settings_link' );

/** Adds the script and the style of the page. */
function enqueue_settings() {
	wp_enqueue_script( 'faire-ensemble-settings', plugins_url( 'assets/settings.js', FILE ), array(), VERSION, true );
	wp_enqueue_style( 'faire-ensemble-settings', plugins_url( 'assets/settings.css', FILE ), array(), VERSION );
}

/** The page. */
function settings_page() {
	$options = options();
	?>
	<div class="wrap">
		<h1>Faire ensemble</h1>
		<p><?php esc_html_e( 'To show the self-assessment, insert the block “Faire ensemble” into a page, or this shortcode:', 'faire-ensemble' ); ?> <code>[faire-ensemble]</code></p>
		<div class="faire-ensemble-settings">
			<form method="post" action="options.php">
				<?php settings_fields( OPTION ); ?>
				<table class="form-table" role="presentation">
					<?php
					array_map( __NAMESPACE__ . '\choice_row', array_keys( choices() ), choices() );
					accent_row( $options['accent'] );
					?>
				</table>
				<h2><?php esc_html_e( 'Results that visitors hand over', 'faire-ensemble' ); ?></h2>
				<p><?php esc_html_e( 'Visitors see a button “Hand over”. They read what will be sent before they agree: their answers and the date, without a name.', 'faire-ensemble' ); ?></p>
				<table class="form-table" role="presentation">
					<?php results_rows( $options ); ?>
				</table>
				<h2><?php esc_html_e( 'Your contact and your resources', 'faire-ensemble' ); ?></h2>
				<p><?php esc_html_e( 'They appear with the result, on the screen and on paper, under your name. Ours stay.', 'faire-ensemble' ); ?></p>
				<table class="form-table" role="presentation">
					<?php overlay_rows( $options['overlay'] ); ?>
				</table>
				<h3><?php esc_html_e( 'Your resources for each theme', 'faire-ensemble' ); ?></h3>
				<?php theme_fields( $options['overlay']['themes'] ); ?>
				<?php submit_button(); ?>
			</form>
			<div class="faire-ensemble-preview">
				<h2 id="faire-ensemble-preview"><?php esc_html_e( 'Preview', 'faire-ensemble' ); ?></h2>
				<iframe aria-labelledby="faire-ensemble-preview" data-page="<?php echo esc_url( dist( 'embed.html' ) ); ?>" data-lang="<?php echo esc_attr( site_lang() ); ?>"></iframe>
			</div>
		</div>
	</div>
	<?php
}

/**
 * A row with a list of choices.
 *
 * @param string $name   The setting.
 * @param array  $choice Its label, and those of its values.
 */
function choice_row( $name, $choice ) {
	$id = 'faire-ensemble-' . $name;
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $choice['label'] ); ?></label></th>
		<td>
			<select id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( OPTION . '[' . $name . ']' ); ?>" data-preview="<?php echo esc_attr( $name ); ?>">
				<?php foreach ( $choice['values'] as $value => $label ) : ?>
					<option value="<?php echo esc_attr( $value ); ?>" <?php selected( options()[ $name ], $value ); ?>><?php echo esc_html( $label ); ?></option>
				<?php endforeach; ?>
			</select>
		</td>
	</tr>
	<?php
}

/**
 * The row of the colour.
 *
 * @param string $accent The colour, or nothing.
 */
function accent_row( $accent ) {
	?>
	<tr>
		<th scope="row"><label for="faire-ensemble-accent"><?php esc_html_e( 'Colour of links and buttons', 'faire-ensemble' ); ?></label></th>
		<td>
			<input type="text" id="faire-ensemble-accent" name="<?php echo esc_attr( OPTION ); ?>[accent]" value="<?php echo esc_attr( $accent ); ?>" placeholder="#0e5f59" maxlength="7" size="8" pattern="#[0-9A-Fa-f]{6}" data-preview="accent" aria-describedby="faire-ensemble-accent-help">
			<p class="description" id="faire-ensemble-accent-help"><?php esc_html_e( 'Such as #0e5f59. Empty for our own. A colour that would be hard to read is not used.', 'faire-ensemble' ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * The rows about handed-over results.
 *
 * @param array $options All settings.
 */
function results_rows( $options ) {
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'Reception', 'faire-ensemble' ); ?></th>
		<td>
			<label><input type="checkbox" name="<?php echo esc_attr( OPTION ); ?>[collect]" value="1" <?php \checked( $options['collect'] ); ?>> <?php esc_html_e( 'Receive results and store them on this site', 'faire-ensemble' ); ?></label>
			<p class="description"><a href="<?php echo esc_url( admin_url( 'tools.php?page=' . RESULTS ) ); ?>"><?php esc_html_e( 'See, download or erase the results', 'faire-ensemble' ); ?></a></p>
		</td>
	</tr>
	<tr>
		<th scope="row"><label for="faire-ensemble-partner"><?php esc_html_e( 'Your name', 'faire-ensemble' ); ?></label></th>
		<td><input type="text" id="faire-ensemble-partner" name="<?php echo esc_attr( OPTION ); ?>[partner]" value="<?php echo esc_attr( $options['partner'] ); ?>" placeholder="<?php echo esc_attr( partner() ); ?>" maxlength="60" class="regular-text"></td>
	</tr>
	<tr>
		<th scope="row"><label for="faire-ensemble-retention"><?php esc_html_e( 'Erased after', 'faire-ensemble' ); ?></label></th>
		<td><input type="number" id="faire-ensemble-retention" name="<?php echo esc_attr( OPTION ); ?>[retention]" value="<?php echo esc_attr( (string) $options['retention'] ); ?>" min="1" max="3650" class="small-text"> <?php esc_html_e( 'days', 'faire-ensemble' ); ?></td>
	</tr>
	<?php
}
