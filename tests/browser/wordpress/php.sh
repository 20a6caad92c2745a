#!/bin/sh
# The site: a copy of Debian's files in target/wordpress/site, on PHP's server and any free port.
set -eu
config=$(pwd)/wp-config.php
checks=$(pwd)/mu-plugins
cd ../../../target/wordpress
# Copies the files instead of linking to them: PHP resolves links, and would then find Debian's settings.
cp --recursive --dereference /usr/share/wordpress site
cp "$config" site/
cp --recursive "$checks" site/wp-content/
# During its installation, WordPress sends requests to itself to check its addresses.
export PHP_CLI_SERVER_WORKERS=3 DB_SOCKET="$PWD/socket"
php -d opcache.enable_cli=1 -S 127.0.0.1:0 -t site 2>&1 | tee PHP.log >&2
echo "PHP ended; see target/wordpress/PHP.log"
