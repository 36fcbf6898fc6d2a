"""The outcome of an import: as JSON, and for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from desktop.rules.text import count
from desktop.services.imports import AnswerChoice, ImportResult, Problem, Question

_PROBLEMS_SHOWN = 20
_CHOICES_SHOWN = 4


def import_answer(result: ImportResult) -> dict[str, Any]:
    """An import as JSON."""
    return {
        "as": result.kind,
        "created": result.created,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "skipped": result.skipped,
        "problems": [asdict(problem) for problem in result.problems],
        "notes": list(result.notes),
        "questions": [question_answer(question) for question in result.questions if question.open],
        "changes": list(_changes(result)),
        "mapping": dict(result.mapping),
        "encoding": result.encoding,
        "delimiter": result.delimiter,
        "dry_run": result.dry_run,
        "operation_id": result.operation_id,
    }


def _changes(result: ImportResult) -> Iterator[dict[str, Any]]:
    """Each changed value, with its row and record."""
    for updated in result.updated_rows:
        for change in updated.values:
            yield {"row": updated.row, "record": updated.record, **change._asdict()}


def question_answer(question: Question) -> dict[str, Any]:
    """A question as JSON."""
    return {
        "key": question.key,
        "question": question.question,
        "choices": [choice.value for choice in question.choices],
        "labels": {choice.value: _label(choice) for choice in question.choices},
        "rows": list(question.rows),
        "default": question.default or None,
    }


def _label(choice: AnswerChoice) -> str:
    """What a choice means, with what is known of the record that it names."""
    return "; ".join([choice.label, *(f"{header}: {text}" for header, text in choice.values)])


def import_told(result: ImportResult) -> Iterator[str]:
    """The answer for people: what happened, what was guessed, and the first problems."""
    yield _imported(result)
    yield from result.notes
    yield from (question_told(question) for question in result.questions if question.waiting)
    yield from map(_problem_told, result.problems[:_PROBLEMS_SHOWN])
    hidden = len(result.problems) - _PROBLEMS_SHOWN
    if hidden > 0:
        yield f"And {hidden:,} more problems; --json lists all."


def _imported(result: ImportResult) -> str:
    return (
        f"{'Would import' if result.dry_run else 'Imported'} {result.kind}: {result.created:,} created,"
        f" {result.updated:,} updated, {result.unchanged:,} unchanged, {result.skipped:,} left out."
    )


def question_told(question: Question) -> str:
    """An open question, and how to answer it."""
    choices = " or ".join(choice.value for choice in question.choices[:_CHOICES_SHOWN]) or "REF"
    rows = count(len(question.rows), "row")
    return (
        f"{question.question} {rows} left out until it is answered with --answer “{question.key}={choices}”."
    )


def _problem_told(problem: Problem) -> str:
    where = f"Row {problem.row}, {problem.column}" if problem.column else f"Row {problem.row}"
    return f"{where}: {problem.problem}."
