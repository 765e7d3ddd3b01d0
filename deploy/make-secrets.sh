#!/bin/sh
# Makes what docker-compose.yml needs and must not be in a repository. Run once, before the first start; a file that is
# there stays as it is, as the data was written with it.
set -eu
umask 022
folder="$(cd "$(dirname "$0")" && pwd)/secrets"
mkdir -p "$folder"
# The folder is closed; the files inside are readable because each container reads them as a user of its own.
chmod 700 "$folder"
cd "$folder"

random() { od -An -tx1 -N "$1" /dev/urandom | tr -d ' \n'; }
put() {
  if [ -e "$1" ]; then
    echo "kept  $folder/$1"
    return
  fi
  printf '%s' "$2" >"$1.draft"
  mv "$1.draft" "$1"
  echo "made  $folder/$1"
}

put mongodb-root-password "$(random 24)"
put mongodb-password "$(random 24)"
put mongodb-keyfile "$(random 378)"
put postgresql-password "$(random 24)"
put application.env "MONGODB_URI=mongodb://xinxiu:$(cat mongodb-password)@mongodb:27017/xinxiu?replicaSet=xinxiu
SMTP_URL=smtp://mail:1025
XINXIU_PUBLIC_URL=${XINXIU_PUBLIC_URL:-http://127.0.0.1:3210}
"
put temporal.env "POSTGRES_PWD=$(cat postgresql-password)
"
