#!/usr/bin/env bash
# From prepared data to a reasoner, with a GPU: two attention networks and a plain one, then a student of the three.
#
#   training/teach.sh PREPARED OUT LIST...
#
# PREPARED is written by `npm run prepare-training`, OUT gets a folder for each run and the exported model, each LIST names
# people to hold out. What was interrupted goes on when the same command is given again. About ten minutes on an H100 or
# H200; one attention network (ATTENTION_SEEDS=1) does for two thirds of the time. Settings of training.train and
# training.distill can be added in ATTENTION, PLAIN and STUDENT, such as STUDENT="--epochs 100".
set -euo pipefail
cd "$(dirname "$0")/.."
prepared=${1:?the folder of prepared data}
out=${2:?a folder to write to}
shift 2
(($#)) || { echo "name at least one list of people to hold out" >&2; exit 1; }
python=${PYTHON:-python3}
catalog=$out/catalog.json
common=(--data "$prepared" --catalog "$catalog" --validation "$@")
mkdir -p "$out"
[ -e "$catalog" ] || npm run --silent catalog -- --json "$(realpath "$catalog")"

# run MODULE NAME ARGUMENTS...: from the start, or from where it was interrupted, unless it is done.
run() {
	local module=$1 folder=$out/$2
	shift 2
	[ -e "$folder/done" ] && return
	local resume=()
	[ -e "$folder/checkpoint.pt" ] && resume=(--resume)
	"$python" -m "training.$module" "${common[@]}" --out "$folder" "$@" "${resume[@]}"
	touch "$folder/done"
}

teachers=()
for seed in ${ATTENTION_SEEDS:-1 2}; do
	run train "attention-$seed" --network attention --seed "$seed" --batch 512 --epochs 60 ${COMPILE---compile} ${ATTENTION:-}
	teachers+=(--teacher "$out/attention-$seed")
done
run train plain ${PLAIN:-}
teachers+=(--teacher "$out/plain")

# The last line names the teachers with the weights that suit the people of the first list best.
if [ ! -e "$out/weights" ]; then
	"$python" -m training.teachers "${common[@]}" "${teachers[@]}" | tee "$out/figures"
	tail -n 1 "$out/figures" > "$out/weights.partial"
	mv "$out/weights.partial" "$out/weights"
fi
run distill student $(cat "$out/weights") ${STUDENT:-}
"$python" -m training.export --run "$out/student" --id "${ID:-reasoner-3}" --models "$out/models"
