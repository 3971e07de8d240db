"""What of a program fails for certain, or is called as its function cannot be, as far as its text says."""

import ast
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from inspect import Parameter, Signature

from catalogue.programs.endless import calls_itself, named
from catalogue.programs.meant import full
from catalogue.programs.programnumbers import number, outside_of_try
from catalogue.programs.reached import is_never

READ = {"int": int, "float": float}
# What takes a shape or a list first, and of which kind its numbers are then.
SHAPED = {f"numpy.{name}" for name in ("zeros", "ones", "empty", "array")}
# What has no value for some numbers: no root below 0, no logarithm of it.
BOUNDED = {f"math.{name}" for name in ("sqrt", "log", "log2", "log10", "log1p", "asin", "acos", "acosh", "atanh", "fmod")}
KINDS: Mapping[type, str] = {ast.JoinedStr: "a text", ast.List: "a list", ast.Tuple: "a tuple"}
EMPTY = "takes something of what is empty; mend it"


def faults(program: ast.Module, known: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Each with its line; of what is tried, nothing."""
    yield from _at_the_top(program)
    given = Counter(name for node in ast.walk(program) for name in named(node))
    functions = [node for node in program.body if isinstance(node, ast.FunctionDef) and given[node.name] == 1]
    own = {function.name: function for function in functions if not function.decorator_list}
    for node in outside_of_try(program):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            kinds = _kind(node.left), _kind(node.right)
            if all(kinds) and kinds[0] != kinds[1]:
                yield node.lineno, f"puts {kinds[0]} and {kinds[1]} together, which Python cannot; let both be one or the other"
        elif isinstance(node, ast.Subscript | ast.Call) and (fault := _fault(node, given, known)):
            yield node.lineno, fault
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in own:
            args = own[node.func.id].args
            if not _takes(args, node):
                yield node.lineno, f"{node.func.id}() cannot be called so; write {node.func.id}({ast.unparse(args)})"
        elif (
            isinstance(node, ast.Call) and full(node.func, known) in SHAPED and number([*node.args, node, node][1]) is not None
        ):
            name = full(node.func, known).rpartition(".")[2]
            yield node.lineno, f"{name}() takes all numbers in one; write {name}(({', '.join(map(ast.unparse, node.args))}))"


def _at_the_top(program: ast.Module) -> Iterator[tuple[int, str]]:
    """What never ends well, where it is sure to run; the last word of a program may be raise SystemExit(main())."""
    for node in program.body:
        match node:
            case ast.Raise(exc=ast.Call(func=ast.Name(id="SystemExit"))) if node is program.body[-1]:
                pass
            case ast.Raise():
                yield node.lineno, "ends the program; drop it"
            case ast.Assert(test=test) if is_never(test):
                yield node.lineno, "never holds; mend it, or drop it"
            case ast.FunctionDef() if calls_itself(node):
                yield node.lineno, f"{node.name}() calls itself without an end; let it return without that first"


def _fault(node: ast.Subscript | ast.Call, given: Mapping[str, int], known: Mapping[str, str]) -> str | None:
    """What is wrong with what it is given, or with what it is a part of, which is written out."""
    match node:
        case ast.Call(func=ast.Name(id="int" | "float" as name), args=[ast.Constant(value=str() as text)]) if not given[name]:
            return None if _reads(name, text) else f"{name}() is given {text!r}, which is no number; write one"
        case ast.Call(func=ast.Name(id="range"), args=[_, _, step]) if number(step) == 0:
            return "counts in steps of 0; write another number"
        case ast.Call(func=func, args=args) if (called := full(func, known)) in BOUNDED and not _has_value(called, args):
            return f"{ast.unparse(node)} has no value; give it other numbers"
        case ast.Call(func=ast.Attribute(value=ast.List(elts=[]) | ast.Dict(keys=[]), attr="pop" | "popitem"), args=[]):
            return EMPTY
        case ast.Call(func=ast.Name(id="min" | "max"), args=[ast.List(elts=[]) | ast.Tuple(elts=[])], keywords=[]):
            return EMPTY
        case ast.Subscript(value=ast.Dict(keys=keys), slice=ast.Constant(value=key), ctx=ast.Load()):
            there = [each.value for each in keys if isinstance(each, ast.Constant)]
            return None if key in there or len(there) < len(keys) else f"takes {key!r}, which is not there; mend the key"
    return None


def _reads(name: str, text: str) -> bool:
    try:
        READ[name](text)
    except ValueError:
        return False
    return True


def _has_value(name: str, args: list[ast.expr]) -> bool:
    """Unless all numbers are written out, it may have one."""
    numbers = [found for each in args if (found := number(each)) is not None]
    try:
        return len(numbers) < len(args) or getattr(math, name.removeprefix("math."))(*numbers) is not None
    except (ValueError, ZeroDivisionError):
        return False
    except TypeError:  # of too many, or none
        return True


def _kind(node: ast.expr) -> str | None:
    """Of what is written out."""
    if isinstance(node, ast.Constant):
        return {str: "a text", int: "a number", float: "a number"}.get(type(node.value))
    return KINDS.get(type(node))


def _takes(args: ast.arguments, call: ast.Call) -> bool:
    """Whether a function can be called so, as far as that is written out."""
    if any(isinstance(each, ast.Starred) for each in call.args) or not all(each.arg for each in call.keywords):
        return True
    try:
        _signature(args).bind(*call.args, **{str(each.arg): each.value for each in call.keywords})
    except TypeError:
        return False
    return True


def _signature(args: ast.arguments) -> Signature:
    places = [*args.posonlyargs, *args.args]
    kinds = (Parameter.POSITIONAL_ONLY if each in args.posonlyargs else Parameter.POSITIONAL_OR_KEYWORD for each in places)
    usual = [Parameter.empty] * (len(places) - len(args.defaults)) + args.defaults
    found = [Parameter(each.arg, kind, default=value) for each, kind, value in zip(places, kinds, usual, strict=True)]
    found += [Parameter(args.vararg.arg, Parameter.VAR_POSITIONAL)] if args.vararg else []
    named = zip(args.kwonlyargs, args.kw_defaults, strict=True)
    found += [Parameter(each.arg, Parameter.KEYWORD_ONLY, default=value or Parameter.empty) for each, value in named]
    return Signature([*found, *([Parameter(args.kwarg.arg, Parameter.VAR_KEYWORD)] if args.kwarg else [])])
