<?php
/**
 * What a page of the site needs so that visitors can hand a result over, and the two REST routes that
 * receive it. Neither exists while the site has not turned it on.
 *
 * @package FaireEnsemble
 */

namespace FaireEnsemble;

defined( 'ABSPATH' ) || exit;

const SPACE  = 'faire-ensemble/v1';
const NONCE  = 'faire-ensemble-hand-over';
const HOURLY = 60;

/** The texts for visitors, in the language of the questionnaire, which may differ from that of the
 * site. */
const OUTCOMES = array(
	'fr' => array(
		'stored'  => 'Votre résultat est bien arrivé chez %s.',
		'refused' => 'Votre résultat n’est pas parti. Il reste sur votre appareil : réessayez plus tard, ou copiez son lien pour l’envoyer vous-même.',
	),
	'en' => array(
		'stored'  => 'Your result has arrived at %s.',
		'refused' => 'Your result has not been sent. It is still on your device: try again later, or copy its link and send it yourself.',
	),
);

/**
 * The attributes of an element whose results can be handed over.
 *
 * @param string $lang The language of the questionnaire.
 */
function hand_over_attributes( $lang ) {
	wp_enqueue_script( 'faire-ensemble-hand-over', plugins_url( 'assets/hand-over.js', FILE ), array(), VERSION, true );
	return array(
		'partner'      => partner(),
		'data-results' => rest_url( SPACE . '/' ),
		'data-stored'  => sprintf( OUTCOMES[ $lang ]['stored'], partner() ),
		'data-refused' => OUTCOMES[ $lang ]['refused'],
	);
}

/** Registers both routes. */
function register_routes() {
	if ( ! options()['collect'] ) {
		return;
	}
	// Caches keep pages longer than a nonce is valid, so the nonce is requested only when it is needed.
	register_rest_route(
		SPACE,
		'/nonce',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\give_nonce',
			'permission_callback' => '__return_true',
		)
	);
	register_rest_route(
		SPACE,
		'/results',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\receive',
			'permission_callback' => __NAMESPACE__ . '\may_hand_over',
			'args'                => array(
				'code' => array(
					'required'          => true,
					'validate_callback' => __NAMESPACE__ . '\is_code',
				),
			),
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );

/** Returns a nonce that no cache stores. */
function give_nonce() {
	$response = new \WP_REST_Response( array( 'nonce' => wp_create_nonce( NONCE ) ) );
	$response->header( 'Cache-Control', 'no-store' );
	return $response;
}

/**
 * Checks the nonce, then the number of results from the same address.
 *
 * @param \WP_REST_Request $request The request.
 */
function may_hand_over( $request ) {
	if ( ! wp_verify_nonce( (string) $request['nonce'], NONCE ) ) {
		return new \WP_Error( 'nonce', __( 'Reload the page, then try again.', 'faire-ensemble' ), array( 'status' => 403 ) );
	}
	if ( is_too_much() ) {
		return new \WP_Error( 'too-many', __( 'Too many results from this address; try again in an hour.', 'faire-ensemble' ), array( 'status' => 429 ) );
	}
	return true;
}

/** Counts a request. The address itself is not stored: only a keyed hash, for an hour. */
function is_too_much() {
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- It is only hashed.
	$address = isset( $_SERVER['REMOTE_ADDR'] ) ? wp_unslash( $_SERVER['REMOTE_ADDR'] ) : '';
	$key     = 'faire_ensemble_' . substr( hash_hmac( 'sha256', $address . gmdate( 'YmdH' ), wp_salt() ), 0, 24 );
	$count   = (int) get_transient( $key );
	set_transient( $key, $count + 1, HOUR_IN_SECONDS );
	return $count >= HOURLY;
}

/**
 * Stores a result.
 *
 * @param \WP_REST_Request $request The request, already checked.
 */
function receive( $request ) {
	expire();
	if ( ! store( $request['code'] ) ) {
		return new \WP_Error( 'store', __( 'The result could not be stored.', 'faire-ensemble' ), array( 'status' => 500 ) );
	}
	return new \WP_REST_Response( array( 'stored' => true ), 201 );
}

/** Suggests a paragraph for the privacy policy of the site. */
function suggest_privacy() {
	if ( ! options()['collect'] ) {
		return;
	}
	/* translators: %d: a number of days. */
	$text = __( 'Those who complete the cooperation self-assessment can hand their result over to us. We then store their answers and the date, without name, note or IP address, for %d days. Nothing is sent unless they ask for it, after reading what will be sent.', 'faire-ensemble' );
	wp_add_privacy_policy_content( 'Faire ensemble', '<p>' . esc_html( sprintf( $text, options()['retention'] ) ) . '</p>' );
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy' );
