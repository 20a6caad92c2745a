<?php
// What the checks need of the site: situations of other sites, and a look at what is stored.

// Editors as in a network of sites: they may write no HTML that WordPress does not know.
add_filter('user_has_cap', function ($all, $wanted, $given, $user) {
    if (in_array('editor', $user->roles, true)) {
        unset($all['unfiltered_html']);
    }
    return $all;
}, 10, 4);

// The classic editor, which WordPress still contains.
add_filter('use_block_editor_for_post', fn ($is_used) => $is_used && !isset($_GET['classic']));

// Saving leads back to it.
add_filter('redirect_post_location', function ($address) {
    $from = $_POST['_wp_http_referer'] ?? '';
    return strpos($from, 'classic') ? add_query_arg('classic', '1', $address) : $address;
});

add_filter('pre_determine_locale', fn ($locale) => $_GET['locale'] ?? $locale);

// Each request of the server itself, but for those to itself, and who sends it.
add_filter('pre_http_request', function ($answer, $arguments, $url) {
    if (parse_url($url, PHP_URL_HOST) !== 'localhost') {
        $files = array_column(debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS), 'file');
        $plugins = preg_grep('~/wp-content/plugins/~', $files);
        $from = $plugins ? 'plugin' : 'WordPress';
        file_put_contents(ABSPATH . 'outgoing.log', "$from $url\n", FILE_APPEND);
    }
    return $answer;
}, 10, 3);

// What plugins for speed do to scripts: `delay` waits for the first touch or movement, `defer` adds an
// attribute, and `minify` moves each script elsewhere. All leave alone what carries their marks, except
// `delay-all`.
function optimised($html)
{
    $way = $_GET['optimise'];
    return preg_replace_callback('/<script\b[^>]*\bsrc="[^"]*"[^>]*>/', function ($found) use ($way) {
        [$tag] = $found;
        $is_marked = strpos($tag, 'data-no-optimize') && strpos($tag, 'data-no-minify') && strpos($tag, 'data-no-defer');
        if ($way !== 'delay-all' && $is_marked) {
            return $tag;
        }
        switch ($way) {
            case 'minify':
                return preg_replace('/src="([^"?]*)[^"]*"/', 'src="/?minified=$1"', $tag);
            case 'defer':
                return str_replace('<script', '<script defer', $tag);
            default:
                $type = preg_match('/type="([^"]*)"/', $tag, $kept) ? $kept[1] : 'text/javascript';
                $tag = preg_replace('/\stype="[^"]*"/', '', $tag);
                return str_replace(['<script', ' src='], ["<script type=\"delayed\" data-type=\"$type\"", ' data-src='], $tag);
        }
    }, $html) . (strpos($way, 'delay') === 0 ? DELAY : '');
}

const DELAY = <<<'HTML'
<script>
for (const event of ["pointermove", "touchstart", "keydown", "scroll"]) addEventListener(event, () => {
  for (const old of document.querySelectorAll("script[type=delayed]")) {
    const script = document.createElement("script");
    for (const { name, value } of old.attributes) if (name !== "type") script.setAttribute(name.replace("data-type", "type").replace("data-src", "src"), value);
    old.replaceWith(script);
  }
}, { once: true });
</script>
HTML;

add_action('template_redirect', function () {
    if (isset($_GET['optimise'])) {
        ob_start('optimised');
    }
});

add_action('init', function () {
    global $wpdb;
    // How much of the plugin the database holds.
    if (isset($_GET['leftovers'])) {
        $like = '%faire_ensemble%';
        $options = $wpdb->get_col($wpdb->prepare("SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $like));
        $posts = $wpdb->get_col("SELECT ID FROM $wpdb->posts WHERE post_type = 'faire_ensemble'");
        $tasks = $wpdb->get_var($wpdb->prepare("SELECT COUNT(*) FROM $wpdb->options WHERE option_name = 'cron' AND option_value LIKE %s", $like));
        wp_send_json(['options' => $options, 'posts' => count($posts), 'tasks' => (int) $tasks]);
    }
    // The results were received so many days earlier.
    if (isset($_GET['age'])) {
        $wpdb->query($wpdb->prepare("UPDATE $wpdb->posts SET post_date = post_date - INTERVAL %d DAY, post_date_gmt = post_date_gmt - INTERVAL %d DAY WHERE post_type = 'faire_ensemble'", $_GET['age'], $_GET['age']));
        wp_send_json(true);
    }
});
