"""The verb `offboard`, one module for each group of its steps."""

from __future__ import annotations

import argparse

from desktop.cli.offboard.begin import add_begin_step
from desktop.cli.offboard.colleagues import add_colleague_steps
from desktop.cli.offboard.leaver import add_leaver_steps
from desktop.cli.offboard.letters import add_letter_steps
from desktop.cli.offboard.plans import add_plan_steps
from desktop.cli.offboard.states import add_state_steps
from desktop.cli.offboard.tasks import add_task_step
from desktop.cli.offboard.told import add_told_step
from desktop.cli.offboard.vendor import add_vendor_steps


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    offboard = verbs.add_parser(
        "offboard", parents=[common], help="plan and carry out a practitioner's leaving"
    )
    steps = offboard.add_subparsers(dest="step", metavar="STEP", required=True)
    add_begin_step(steps, common)
    add_plan_steps(steps, common)
    add_state_steps(steps, common)
    add_letter_steps(steps, common)
    add_leaver_steps(steps, common)
    add_colleague_steps(steps, common)
    add_told_step(steps, common)
    add_task_step(steps, common)
    add_vendor_steps(steps, common)
