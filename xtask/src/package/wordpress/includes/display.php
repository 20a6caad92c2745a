<?php
/**
 * The block, the shortcode and the script that both need.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

/** Where the plugin's copy of the release is. */
function dist( $path ) {
	return plugins_url( 'dist/' . $path, FILE );
}

/** Registers the scripts, the block and the shortcode. */
function register_display() {
	// The folder of this version: caches may keep its files for ever.
	wp_register_script( 'faire-ensemble', dist( 'v' . VERSION . '/faire-ensemble.js' ), array(), VERSION, true );
	$packages = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( 'faire-ensemble-editor', plugins_url( 'block/editor.js', FILE ), $packages, VERSION, true );
	wp_localize_script( 'faire-ensemble-editor', 'faireEnsembleBlock', editor_data() );
	register_block_type( dirname( FILE ) . '/block' );
	add_shortcode( 'faire-ensemble', __NAMESPACE__ . '\shortcode' );
}
add_action( 'init', __NAMESPACE__ . '\register_display' );

/** What the block needs in the editor. */
function editor_data() {
	return array(
		'page'    => dist( 'embed.html' ),
		'options' => array_intersect_key( options(), CHOICES + array( 'accent' => 0 ) ),
		'lang'    => site_lang(),
		'choices' => choices(),
		'texts'   => array(
			'title'   => __( 'Cooperation self-assessment', 'faire-ensemble' ),
			'panel'   => __( 'Settings', 'faire-ensemble' ),
			'default' => __( 'As in the settings of the site', 'faire-ensemble' ),
			'preview' => __( 'Preview of the self-assessment', 'faire-ensemble' ),
		),
	);
}

/** Each choice with its label and the labels of its values. */
function choices() {
	return array(
		'lang'      => array(
			'label'  => __( 'Language', 'faire-ensemble' ),
			'values' => array(
				''   => __( 'The language of the site', 'faire-ensemble' ),
				'fr' => 'Français',
				'en' => 'English',
			),
		),
		'path'      => array(
			'label'  => __( 'Suggested path', 'faire-ensemble' ),
			'values' => array(
				'express'  => __( 'Express, 13 questions', 'faire-ensemble' ),
				'complete' => __( 'Complete, 39 questions', 'faire-ensemble' ),
			),
		),
		'perimeter' => array(
			'label'  => __( 'Suggested perimeter', 'faire-ensemble' ),
			'values' => array(
				'team'    => __( 'My group, my organisation', 'faire-ensemble' ),
				'me'      => __( 'Me', 'faire-ensemble' ),
				'network' => __( 'Our network, our area', 'faire-ensemble' ),
			),
		),
		'scheme'    => array(
			'label'  => __( 'Colours', 'faire-ensemble' ),
			'values' => array(
				'auto'  => __( 'Automatic', 'faire-ensemble' ),
				'light' => __( 'Light', 'faire-ensemble' ),
				'dark'  => __( 'Dark', 'faire-ensemble' ),
			),
		),
		'view'      => array(
			'label'  => __( 'Content', 'faire-ensemble' ),
			'values' => array(
				'page'  => __( 'The self-assessment', 'faire-ensemble' ),
				'group' => __( 'A link to the page for leading a group', 'faire-ensemble' ),
			),
		),
	);
}

/** The widget’s language for this site. */
function site_lang() {
	return 0 === strpos( determine_locale(), 'fr' ) ? 'fr' : 'en';
}

/**
 * The shortcode, for the classic editor and page builders.
 *
 * @param array|string $given The attributes as typed.
 */
function shortcode( $given ) {
	return element( is_array( $given ) ? $given : array() );
}

/**
 * The element for a page; the settings of the site replace any that it lacks.
 *
 * @param array $given Attributes of the block or the shortcode.
 */
function element( array $given ) {
	$options = options();
	$given   = array_filter( array_intersect_key( $given, CHOICES ), 'is_string' );
	$wanted  = sanitized( array_filter( $given, 'strlen' ) + $options );
	$lang    = '' === $wanted['lang'] ? site_lang() : $wanted['lang'];
	$page    = dist( 'fr' === $lang ? 'index.html' : 'en.html' );
	$link    = sprintf( '<a href="%s">%s</a>', esc_url( $page ), 'fr' === $lang ? 'Faire le diagnostic' : 'Start the self-assessment' );
	// A feed reader runs no script.
	if ( is_feed() ) {
		return '<p>' . $link . '</p>';
	}
	wp_enqueue_script( 'faire-ensemble' );
	$attributes = array_merge( array_diff_key( array_intersect_key( $wanted, CHOICES ), array( 'view' => 0 ) ), array( 'lang' => $lang ) );
	if ( 'group' === $wanted['view'] ) {
		$attributes['view'] = 'group';
	}
	if ( '' !== $options['accent'] ) {
		$attributes['style'] = '--faire-ensemble-accent: ' . $options['accent'];
	}
	$overlay = overlay_attribute();
	if ( '' !== $overlay ) {
		$attributes['overlay'] = $overlay;
	}
	if ( $options['collect'] ) {
		$attributes += hand_over_attributes( $lang );
	}
	$text = '';
	foreach ( $attributes as $name => $value ) {
		$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return '<faire-ensemble' . $text . '>' . $link . '</faire-ensemble>';
}

/**
 * Makes the script a module, and asks the usual optimisers to leave it where it is: it finds its other
 * files next to itself.
 *
 * @param string $tag    The tag that WordPress writes.
 * @param string $handle The name of the script.
 * @param string $src    Its address.
 */
function module_tag( $tag, $handle, $src ) {
	if ( 'faire-ensemble' !== $handle ) {
		return $tag;
	}
	$marks = 'data-no-optimize="1" data-no-minify="1" data-no-defer="1" data-noptimize="1" data-cfasync="false" data-jetpack-boost="ignore" nowprocket';
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- This is the tag of an enqueued script.
	return sprintf( "<script type=\"module\" src=\"%s\" id=\"faire-ensemble-js\" %s></script>\n", esc_url( $src ), $marks );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\module_tag', 10, 3 );
