. scripts/lib.sh
