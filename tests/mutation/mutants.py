"""The mutants of one module: its syntax tree with one small thing changed."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip

Change = tuple[str, Callable[[ast.AST], ast.AST]]
"""The change in words, and the function that changes a copy of the node."""


@dataclass(frozen=True)
class Mutant:
    """One change. `number` counts the changes of the module, `line` from 1."""

    number: int
    line: int
    what: str


class _Walk(ast.NodeTransformer):
    """Counts the changes in the order of the source, and makes the one that is `wanted`."""

    def __init__(self, wanted: int | None) -> None:
        self.wanted = wanted
        self.found: list[Mutant] = []

    def visit(self, node: ast.AST) -> ast.AST:
        if _is_left_alone(node):
            return node
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and _is_type(node):
            return node
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            return self._without_decorators(node)
        if isinstance(node, ast.AnnAssign):
            node.value = self.visit(node.value) if node.value else None  # type: ignore[assignment]
            return node
        changed = node
        for what, change in _changes(node):
            if len(self.found) == self.wanted:
                changed = change(copy.deepcopy(node))
            self.found.append(Mutant(len(self.found), getattr(node, "lineno", 0), what))
        if changed is not node:
            return ast.copy_location(changed, node)
        return super().generic_visit(node)

    def _without_decorators(self, node: ast.ClassDef | ast.FunctionDef) -> ast.AST:
        """Whether instances can be changed is for the type checker; how much a cache keeps, nobody sees."""
        decorators, node.decorator_list = node.decorator_list, []
        super().generic_visit(node)
        node.decorator_list = decorators
        return node

    def visit_children(self, tree: ast.Module) -> ast.Module:
        return super().generic_visit(tree)  # type: ignore[return-value]


def mutants(source: str) -> list[Mutant]:
    """All changes to try in a module."""
    walk = _Walk(None)
    walk.visit_children(ast.parse(source))
    return walk.found


def mutated(source: str, number: int) -> ast.Module:
    """The module with one change."""
    walk = _Walk(number)
    return ast.fix_missing_locations(walk.visit_children(ast.parse(source)))


def _is_type(node: ast.BinOp) -> bool:
    """Whether `|` joins types: its last part is None or a name that begins with a capital."""
    last = node.right
    named = isinstance(last, ast.Name) and last.id[:1].isupper() and not last.id.isupper()
    return named or (isinstance(last, ast.Constant) and last.value is None)


def _is_left_alone(node: ast.AST) -> bool:
    """Whether it is an import, or only for the type checker: for an argument, that is all below it.

    Beside them `strict` of `zip`, which says what is always true.
    """
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return True
    return isinstance(node, ast.Import | ast.ImportFrom | ast.arg)


def _changes(node: ast.AST) -> Iterator[Change]:
    for kind, changes in _KINDS.items():
        if isinstance(node, kind):
            yield from changes(node)


def _of_comparison(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.Compare)
    for place, operator in enumerate(node.ops):
        other = COMPARISONS[type(operator)]

        def change(copied: ast.AST, place: int = place, other: type[ast.cmpop] = other) -> ast.AST:
            assert isinstance(copied, ast.Compare)
            copied.ops[place] = other()
            return copied

        yield f"{type(operator).__name__} becomes {other.__name__}", change


def _of_bool_op(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.BoolOp)
    other: ast.boolop = ast.Or() if isinstance(node.op, ast.And) else ast.And()

    def change(copied: ast.AST) -> ast.AST:
        assert isinstance(copied, ast.BoolOp)
        copied.op = other
        return copied

    yield f"{type(node.op).__name__} becomes {type(other).__name__}", change


def _of_operator(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.BinOp | ast.AugAssign)
    other = OPERATORS.get(type(node.op))
    if other is None:
        return

    def change(copied: ast.AST) -> ast.AST:
        assert isinstance(copied, ast.BinOp | ast.AugAssign)
        copied.op = other()
        return copied

    yield f"{type(node.op).__name__} becomes {other.__name__}", change


def _of_not(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.UnaryOp)
    if isinstance(node.op, ast.Not):
        yield "not goes", lambda copied: copied.operand  # type: ignore[attr-defined]


def _of_constant(node: ast.AST) -> Iterator[Change]:
    """The changes of numbers and booleans; texts are read by people, who notice a wrong one."""
    assert isinstance(node, ast.Constant)
    value = node.value
    if isinstance(value, bool):
        yield f"{value} becomes {not value}", lambda copied: ast.Constant(not value)
    elif isinstance(value, int | float):
        yield f"{value} becomes {value + 1}", lambda copied: ast.Constant(value + 1)


def _of_condition(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.If | ast.IfExp | ast.While)
    if isinstance(node.test, ast.Compare | ast.BoolOp | ast.UnaryOp):
        return  # its own parts are changed already

    def change(copied: ast.AST) -> ast.AST:
        assert isinstance(copied, ast.If | ast.IfExp | ast.While)
        copied.test = ast.UnaryOp(ast.Not(), copied.test)
        return copied

    yield "the condition is turned round", change


def _of_comprehension(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.comprehension)
    for place in range(len(node.ifs)):

        def change(copied: ast.AST, place: int = place) -> ast.AST:
            assert isinstance(copied, ast.comprehension)
            del copied.ifs[place]
            return copied

        yield f"the filter {ast.unparse(node.ifs[place])} goes", change


def _of_return(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.Return)
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield "None is returned", lambda copied: ast.Return(ast.Constant(None))


def _of_statement(node: ast.AST) -> Iterator[Change]:
    assert isinstance(node, ast.Expr)
    if isinstance(node.value, ast.Call):
        yield f"{ast.unparse(node.value.func)}() is not called", lambda copied: ast.Pass()


def _of_break(node: ast.AST) -> Iterator[Change]:
    yield "break becomes continue", lambda copied: ast.Continue()


def _of_continue(node: ast.AST) -> Iterator[Change]:
    yield "continue becomes break", lambda copied: ast.Break()


_KINDS: dict[type[ast.AST] | tuple[type[ast.AST], ...], Callable[[ast.AST], Iterator[Change]]] = {
    ast.Compare: _of_comparison,
    ast.BoolOp: _of_bool_op,
    (ast.BinOp, ast.AugAssign): _of_operator,
    ast.UnaryOp: _of_not,
    ast.Constant: _of_constant,
    (ast.If, ast.IfExp, ast.While): _of_condition,
    ast.comprehension: _of_comprehension,
    ast.Return: _of_return,
    ast.Expr: _of_statement,
    ast.Break: _of_break,
    ast.Continue: _of_continue,
}
