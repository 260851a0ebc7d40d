<?php
/*
 * Plugin Name: What the owner of the site has set up
 * The script on every page, as a plugin or a theme puts it there; Norwegian as the site's language, also where WordPress's own
 * words are not installed in it; and signing in to the REST API by name and password, which WordPress leaves to application
 * passwords.
 */
add_filter('locale', function () {
    return 'nb_NO';
});
add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('guidance', GUIDANCE_SCRIPT, [], null, false);
});
add_filter('script_loader_tag', function ($tag, $handle) {
    if ($handle !== 'guidance') {
        return $tag;
    }
    return str_replace(' src=', ' async data-api="' . esc_attr(GUIDANCE_API) . '" data-chat src=', $tag);
}, 10, 2);
add_filter('determine_current_user', function ($user) {
    if ($user || empty($_SERVER['PHP_AUTH_USER'])) {
        return $user;
    }
    $found = wp_authenticate($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW']);
    return is_wp_error($found) ? $user : $found->ID;
}, 20);
