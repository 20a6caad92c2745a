<?php
/**
 * The block on a page.
 *
 * @package FaireEnsemble
 * @var array $attributes The attributes of the block.
 */

defined( 'ABSPATH' ) || exit;

// Both functions escape what they return.
// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
printf( '<div %s>%s</div>', get_block_wrapper_attributes(), \FaireEnsemble\element( $attributes ) );
