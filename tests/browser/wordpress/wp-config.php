<?php
// What WordPress has to know on its first day; `php.sh` copies it to its place.

define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:' . getenv('DB_SOCKET'));
$table_prefix = 'wp_';

// Nothing is asked of wordpress.org, neither at once nor later.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);

// What PHP has to say of the plugin is a fault.
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');

require_once ABSPATH . 'wp-settings.php';
