#!/bin/sh
# The site's database: a new one for each run, in target/wordpress/, without network. Playwright starts
# it and kills it with all its processes. Standard output is for people; the log goes to standard error.
set -eu
cd ../../../target
rm -rf wordpress
mkdir wordpress
cd wordpress
folder=$(pwd)
# Linux limits the path of a socket to this length.
if [ "${#folder}" -gt 100 ]; then
  echo "the path of the repository is too long for MariaDB; clone it to a shorter one"
  exit 1
fi
# MariaDB refuses to run as root unless the user is given.
user=$(id -u)
mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db \
  --user="$user" --datadir="$folder/database" > install.log
# The names and the password of wp-config.php.
cat > database.sql <<SQL
CREATE DATABASE wordpress;
CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress';
GRANT ALL ON wordpress.* TO wordpress@localhost;
SQL
/usr/sbin/mariadbd --no-defaults --skip-networking --user="$user" --datadir="$folder/database" \
  --socket="$folder/socket" --init-file="$folder/database.sql" 2>&1 | tee MariaDB.log >&2
echo "MariaDB ended; see target/wordpress/MariaDB.log"
