<?php
/**
 * The part of the settings page for the contact and the resources of the site.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

/**
 * Checks the submitted settings, and reports in plain words what can’t be used.
 *
 * @param mixed $given The settings as sent.
 */
function checked_settings( $given ) {
	$options = sanitized( $given );
	$sent    = isset( $given['overlay'] ) && is_array( $given['overlay'] ) ? $given['overlay'] : array();
	$kept    = $options['overlay'];
	$has_any = array_filter( array( $kept['introduction'], $kept['about'], $kept['contact']['url'], $kept['themes'] ) );
	if ( $has_any && '' === $kept['name'] ) {
		complain( __( 'Your contact and your resources are not shown yet: give your name.', 'faire-ensemble' ) );
	}
	if ( ! empty( $sent['contact']['url'] ) && '' === $kept['contact']['url'] ) {
		/* translators: %s: what was typed. */
		complain( sprintf( __( '“%s” is neither an e-mail address nor an address that begins with https://.', 'faire-ensemble' ), $sent['contact']['url'] ) );
	}
	foreach ( isset( $sent['themes'] ) && is_array( $sent['themes'] ) ? $sent['themes'] : array() as $theme ) {
		array_map( __NAMESPACE__ . '\check_link', isset( $theme['links'] ) && is_array( $theme['links'] ) ? $theme['links'] : array() );
	}
	return $options;
}

/**
 * Reports why a link of a theme is not kept.
 *
 * @param mixed $link The link as sent.
 */
function check_link( $link ) {
	$kept = sanitized_link( $link );
	if ( empty( $link['label'] ) && empty( $link['url'] ) || is_whole( $kept ) ) {
		return;
	}
	if ( '' === $kept['label'] ) {
		/* translators: %s: the address of a link. */
		complain( sprintf( __( 'The link “%s” is not kept: say in a few words where it leads.', 'faire-ensemble' ), $link['url'] ) );
	} else {
		/* translators: %s: the words of a link. */
		complain( sprintf( __( 'The link “%s” is not kept: it needs an address that begins with https://.', 'faire-ensemble' ), $link['label'] ) );
	}
}

/**
 * Shows a sentence at the top of the page.
 *
 * @param string $text The sentence.
 */
function complain( $text ) {
	// When WordPress stores an option for the first time, it may check it twice. It does not escape
	// messages.
	$text = esc_html( $text );
	if ( ! in_array( $text, wp_list_pluck( get_settings_errors( OPTION ), 'message' ), true ) ) {
		add_settings_error( OPTION, 'overlay', $text );
	}
}

/**
 * The rows of the table.
 *
 * @param array $overlay What the site adds.
 */
function overlay_rows( $overlay ) {
	text_row( array( 'name' ), __( 'Your name, above what you add', 'faire-ensemble' ), $overlay['name'], LONGEST['name'] );
	text_row( array( 'introduction' ), __( 'A few words', 'faire-ensemble' ), $overlay['introduction'], LONGEST['introduction'] );
	text_row( array( 'contact', 'label' ), __( 'Contact: the words of the link', 'faire-ensemble' ), $overlay['contact']['label'], LONGEST['label'] );
	text_row( array( 'contact', 'url' ), __( 'Contact: e-mail or address', 'faire-ensemble' ), preg_replace( '/^mailto:/', '', $overlay['contact']['url'] ), LONGEST['url'] );
	text_row( array( 'about' ), __( 'Who you are, and what becomes of a result', 'faire-ensemble' ), $overlay['about'], LONGEST['about'] );
}

/**
 * The fields of each theme, folded under its name.
 *
 * @param array $themes What the site adds for each theme.
 */
function theme_fields( $themes ) {
	foreach ( themes() as $id => $name ) {
		$theme = isset( $themes[ $id ] ) ? $themes[ $id ] : array(
			'line'  => '',
			'links' => array(),
		);
		?>
		<details>
			<summary><?php echo esc_html( $name ); ?></summary>
			<table class="form-table" role="presentation">
				<?php
				text_row( array( 'themes', $id, 'line' ), __( 'A sentence', 'faire-ensemble' ), $theme['line'], LONGEST['line'] );
				for ( $at = 0; $at < LINKS; $at++ ) {
					$link = isset( $theme['links'][ $at ] ) ? $theme['links'][ $at ] : array(
						'label' => '',
						'url'   => '',
					);
					/* translators: %d: the number of a link. */
					text_row( array( 'themes', $id, 'links', $at, 'label' ), sprintf( __( 'Link %d: in a few words', 'faire-ensemble' ), $at + 1 ), $link['label'], LONGEST['label'] );
					/* translators: %d: the number of a link. */
					text_row( array( 'themes', $id, 'links', $at, 'url' ), sprintf( __( 'Link %d: address', 'faire-ensemble' ), $at + 1 ), $link['url'], LONGEST['url'] );
				}
				?>
			</table>
		</details>
		<?php
	}
}

/**
 * A row with a text.
 *
 * @param array  $path   Where the text is in the overlay.
 * @param string $label  The label.
 * @param string $value  The text.
 * @param int    $length How long it may be.
 */
function text_row( $path, $label, $value, $length ) {
	$id = 'faire-ensemble-overlay-' . implode( '-', $path );
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td><input type="text" id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( OPTION . '[overlay][' . implode( '][', $path ) . ']' ); ?>" value="<?php echo esc_attr( $value ); ?>" maxlength="<?php echo esc_attr( (string) $length ); ?>" class="regular-text"></td>
	</tr>
	<?php
}
