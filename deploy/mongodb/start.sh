#!/bin/sh
# mongod refuses a key file that others may read or that is not its own; a mounted one is both.
set -eu
install -o mongodb -g mongodb -m 0400 /run/secrets/mongodb-keyfile /etc/mongodb-keyfile
exec docker-entrypoint.sh mongod --replSet xinxiu --keyFile /etc/mongodb-keyfile --bind_ip_all
