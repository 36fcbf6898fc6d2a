"""The ways out, in words."""

from __future__ import annotations

from desktop.language import later, say
from desktop.rules.planning.remedies import Remedy, RemedyKind
from desktop.rules.recipients import Rule
from desktop.rules.text import count
from desktop.services.practice.refusal_words import RULES


def nobody_words(number: int) -> str:
    """`Nobody can take 3 clients.`"""
    return say("Nobody can take {clients}.", clients=count(number, "client"))


def client_words(name: str) -> str:
    """`What would help Zoe Wu:`"""
    return say("What would help {name}:", name=name)


OTHERWISE = later("Or refer them on, or let them wait.")


FOR_ONE = later("Or refer this client on, or let them wait.")


def remedy_words(remedy: Remedy) -> str:
    """`If Sam Cooper may have 57 clients instead of 52: 4 of these find somebody.`"""
    if len(remedy.client_ids) == 1:
        return say("{condition}: this client finds somebody.", condition=_condition(remedy))
    shape = later("{condition}: {found} of {clients} find somebody.")
    if remedy.found == 1:
        shape = later("{condition}: {found} of {clients} finds somebody.")
    clients = count(len(remedy.client_ids), "client")
    return say(shape, condition=_condition(remedy), found=remedy.found, clients=clients)


def _condition(remedy: Remedy) -> str:
    if remedy.kind is RemedyKind.RAISE_MAXIMUM:
        return say(
            "If {name} may have {clients} instead of {was}",
            name=remedy.name,
            clients=count(remedy.maximum, "client"),
            was=remedy.was,
        )
    if remedy.kind is RemedyKind.INCLUDE:
        return _included(remedy)
    return say(RULES[remedy.rule or Rule.DISCIPLINE].condition)


def _included(remedy: Remedy) -> str:
    if remedy.to_them:
        return say("If {name}, who is left out, may take this client", name=remedy.name)
    return say("If {name} may be suggested again", name=remedy.name)
