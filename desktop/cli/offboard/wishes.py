"""The wishes in a call to `offboard plan`: who takes a client, which rules are widened, what weighs more."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.language import say
from desktop.models import ANY_DISCIPLINE
from desktop.rules.planning.model import Order, Wishes
from desktop.rules.recipients import Rule
from desktop.services.offboarding.drafted import pinning
from desktop.services.offboarding.situation import Situation, refusal_of
from desktop.services.practice.lookup import find_user
from desktop.services.practice.refusal_words import refusal_sentence

NOBODY = "nobody"
RULES = {rule.value.replace(" ", "-"): rule for rule in Rule}

_LISTED = (
    ("--pin", "CLIENT=REF", "this client goes to this recipient, or to nobody"),
    (
        "--needs",
        "CLIENT=DISCIPLINE",
        f"what this client needs; {ANY_DISCIPLINE} where any discipline will do",
    ),
    (
        "--widen",
        "RULE[=CLIENT,CLIENT]",
        f"this rule need not hold, for these clients or for all: {', '.join(RULES)}",
    ),
    ("--exclude", "REF", "these recipients get only who is pinned to them"),
    ("--max", "REF=CLIENTS", "this recipient may have so many clients instead of their maximum"),
)
"""Repeatable arguments of a call, each with its values and their meaning."""


def add_wishes(plan: argparse.ArgumentParser) -> None:
    """Add the arguments for wishes."""
    plan.add_argument("--to", nargs="+", action="extend", metavar="REF", help="offer only these recipients")
    for word, metavar, meaning in _LISTED:
        plan.add_argument(word, nargs="+", action="extend", default=[], metavar=metavar, help=meaning)
    plan.add_argument("--order", choices=[order.value for order in Order], default=Order.MATCH.value)


def wishes_of(session: Session, args: argparse.Namespace, found: Situation) -> Wishes:
    """The wishes of the call. Raises UserError for an unknown person or rule."""
    clients = {client.reference: client.id for client in found.clients.values()}
    wishes = _on_recipients(session, args, found)
    for text in args.widen:
        wishes = _widened(wishes, clients, text)
    for ref, discipline in _pairs(args.needs):
        wishes = wishes.needing(discipline, [_client(clients, ref)])
    pins = {_client(clients, ref): _pinned(session, to, found) for ref, to in _pairs(args.pin)}
    return pinning(wishes, pins)


def _on_recipients(session: Session, args: argparse.Namespace, found: Situation) -> Wishes:
    """What the call says of the recipients: only these, not those, and how many at most."""
    only = None if args.to is None else [_recipient(session, ref, found) for ref in args.to]
    excluded = [find_user(session, ref).id for ref in args.exclude]
    maxima = {_recipient(session, ref, found): _number(text) for ref, text in _pairs(args.max)}
    return Wishes(only=only, order=Order(args.order), excluded=excluded, maxima=maxima)


def _pinned(session: Session, to: str, found: Situation) -> int | None:
    return None if to == NOBODY else _recipient(session, to, found)


def _widened(wishes: Wishes, clients: dict[str, int], text: str) -> Wishes:
    """`discipline` widens a rule for all, `discipline=C00001,C00002` for these clients."""
    name, _, refs = text.partition("=")
    if name not in RULES:
        raise UserError(
            say("There is no rule {name}. Use one of {known}.", name=name, known=", ".join(RULES))
        )
    some = [_client(clients, ref) for ref in refs.split(",")] if refs else None
    return wishes.widening(RULES[name], some)


def _pairs(texts: Iterable[str]) -> Iterable[tuple[str, str]]:
    for text in texts:
        before, divided, after = text.partition("=")
        if not divided or not after.strip():
            raise UserError(say("{text} is not of the form NAME=VALUE.", text=text))
        yield before.strip(), after.strip()


def _number(text: str) -> int:
    if not text.isdecimal():
        raise UserError(say("{text} is not a number of clients.", text=text))
    return int(text)


def _client(clients: dict[str, int], ref: str) -> int:
    if ref.strip() not in clients:
        raise UserError(
            say("{ref} is not a Current client of the leaver. Give the client's reference.", ref=ref)
        )
    return clients[ref.strip()]


def _recipient(session: Session, ref: str, found: Situation) -> int:
    user_id = find_user(session, ref).id
    if fault := refusal_of(session, found, user_id):
        raise UserError(f"{refusal_sentence(fault)} Choose another recipient.")
    return user_id
