"""What is said of the size of models: one kind of value, with a place, within reason."""

import pytest

WHERE = {"where": ["Table 2"]}
KIND = "write one of stated, derived and undisclosed"


@pytest.fixture
def says(project):
    """The problems of one model with these values."""

    def problems(**values) -> list[str]:
        project.first["scale"] = [{"model": "X"} | values]
        return [line.removeprefix("first.scale.0.") for line in project.problems()]

    return problems


def test_what_is_stated_derived_or_withheld_is_right(says):
    parameters, tokens = {"stated": "175B", **WHERE}, {"derived": "250000 * 512 * 1024", **WHERE}
    weights = {"stated": "open", "url": "https://example.org/weights"}
    compute, hardware = {"derived": "6 * parameters * tokens"}, {"undisclosed": "true", **WHERE}
    assert says(parameters=parameters, tokens=tokens, compute=compute, hardware=hardware, weights=weights) == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({**WHERE}, KIND),
        ({"stated": "175B", "derived": "6 * 7", **WHERE}, KIND),
        ({"stated": "175B", "undisclosed": "true", **WHERE}, KIND),
        ({"stated": "175B"}, "write where the paper says so"),
        ({"undisclosed": "true"}, "write where the paper says so"),
        ({"derived": "5000 * 9"}, "write where the paper says so"),
        (
            {"derived": "1000 / 0", **WHERE},
            "the formula has no result; it may not divide by nothing, nor go beyond all numbers",
        ),
        (
            {"derived": "2 * tokens", **WHERE},
            "the formula names 'tokens', which this entry does not state; it may name what has a number here",
        ),
        ({"stated": "12", **WHERE}, "comes to 12, which nothing has ever been; it should lie between 1e2 and 1e16"),
        (
            {"stated": "175.5", **WHERE},
            "has 175.5, and no part of one can be counted; write a whole number, or K, M, B or T after it",
        ),
        ({"stated": "1e17", **WHERE}, "comes to 1e+17, which nothing has ever been; it should lie between 1e2 and 1e16"),
    ],
)
def test_a_value_that_cannot_be_is_named(says, value, message):
    assert says(parameters=value) == [f"parameters: {message}"]


def test_what_is_written_and_empty_is_named_as_that_alone(says):
    empty = "is empty; write it, or drop the field where it is optional"
    assert says(parameters={"stated": "175B", "where": []}) == [f"parameters.where: {empty}"]
    assert says(parameters={"stated": None, **WHERE}) == [f"parameters.stated: {empty}"]
    assert says(parameters={"stated": "175B", "note": None, **WHERE}) == [f"parameters.note: {empty}"]
    assert says(parameters={"undisclosed": None, **WHERE}) == [f"parameters.undisclosed: {empty}"]


NONE = "the formula has no result; it may not divide by nothing, nor go beyond all numbers"
STATED, PLACE = {"stated": "175B", **WHERE}, "write where the paper says so"
COMPUTE = {"derived": "6 * parameters * tokens"}
# Values, the field at fault, the beginning of what is said.
ONCE = {
    "a formula of what is unknown": ({"tokens": {"derived": "2000 * size"}}, "tokens", "the formula names 'size'"),
    "a division by nothing": ({"tokens": {"derived": "2000 / 0", **WHERE}}, "tokens", NONE),
    "a formula without a place": ({"tokens": {"derived": "1 / 3"}}, "tokens", PLACE),
    "a value without a kind": ({"tokens": {"undisclosed": "false"}}, "tokens", KIND),
    "a value of two kinds": ({"tokens": {"stated": "1T", "derived": "2 * 3", **WHERE}}, "tokens", KIND),
    "a number out of reach": ({"tokens": {"stated": "0B", **WHERE}}, "tokens", "comes to 0, which"),
    "a number without a place": ({"tokens": {"stated": "300B"}}, "tokens", PLACE),
    "withheld": ({"tokens": {"undisclosed": "true", **WHERE}}, "compute", "the formula names 'tokens', which this entry"),
    "not there": ({}, "compute", "the formula names 'tokens', which this entry does not state"),
    "names of names": ({"tokens": {"derived": "20 * parameters"}}, "compute", "the formula names 'tokens', which has a"),
    "a circle of one": ({"tokens": {"derived": "20 * tokens"}}, "tokens", "goes round in a circle (tokens)"),
    "a circle of two": ({"tokens": {"derived": "compute / 6"}}, "tokens", "goes round in a circle (compute, "),
    "a circle of three": (
        {"tokens": {"derived": "2 * context"}, "context": {"derived": "compute / 6"}},
        "tokens",
        "goes round in a circle (compute, ",
    ),
    "a circle beside": (
        {"tokens": {"derived": "2 * context"}, "context": {"derived": "2 * tokens"}},
        "tokens",
        "goes round in a circle (context, tokens)",
    ),
}


@pytest.mark.parametrize("kind", ONCE)
def test_a_value_at_fault_speaks_for_the_formulas_that_use_it(says, kind):
    values, field, message = ONCE[kind]
    (said,) = says(**{"parameters": STATED, "compute": COMPUTE} | values)
    assert said.startswith(f"{field}: {message}")


def amounts(**stated) -> dict:
    return {field: {"stated": value, **WHERE} for field, value in stated.items()}


NAMED = "parameters: comes to {}, and the name of the model says {}; one of the two is wrong"
OPERATIONS = "compute: comes to {}, and 6 * parameters * tokens to {}; one of the three is wrong"
# What a model is called, its values, and what is said.
UNLIKE = {
    "LLaMA 65B": (amounts(parameters="6.52B"), NAMED.format("6.52e+9", "65B")),
    "LLaMA-65B": (amounts(parameters="652B", tokens="1.4T", compute="5e23"), NAMED.format("6.52e+11", "65B")),
    "Llama 7b": (amounts(parameters="70B"), NAMED.format("7.0e+10", "7b")),
    "X": (amounts(parameters="1B", tokens="1B", compute="1e30"), OPERATIONS.format("1e+30", "6e+18")),
    "Y": (amounts(parameters="1T", active="1B", tokens="1B", compute="1e16"), OPERATIONS.format("1e+16", "6e+18")),
}
ALIKE = {
    "LLaMA 7B": amounts(parameters="6.7B"),
    "Mixtral 8x7B": amounts(parameters="47B", active="13B"),
    "GLaM (64B/64E)": amounts(parameters="1.2T"),
    "DeepSeek-V2 21B": amounts(parameters="236B", active="21B"),
    "Mamba-A2.7B": amounts(parameters="14B"),
    "OPT, 300B tokens": amounts(parameters="1.3B"),
    "ALBERT": amounts(parameters="235M", tokens="1T", compute="2e22"),
    "GPT-3": amounts(tokens="1T", compute="2e10"),
    "Mixtral 8×7B": amounts(parameters="46.7B"),
    "Mixtral 8 × 22B": amounts(parameters="141B"),
    "Llama 4 Scout 17B-16E": amounts(parameters="109B"),
    "1.3B+MoE-128": amounts(parameters="52B"),
    "OLMoE-1B-7B": amounts(parameters="6.9B"),
    "Draft 60M + T5-11B": amounts(parameters="11B"),
    "ViT-H/14 (JFT-300M)": amounts(parameters="632M"),
    "OpenCLIP ViT-H/14, LAION-2B": amounts(parameters="986M"),
    "LWM-Text-Chat-1M": amounts(parameters="7B"),
    "RETRO (2T-token database)": amounts(parameters="7.5B"),
    "Switch-C": amounts(parameters="1.6T", tokens="500B", compute="1e22"),
}


@pytest.mark.parametrize("model", UNLIKE)
def test_a_value_that_is_unlike_the_name_or_the_others_is_named(says, model):
    values, said = UNLIKE[model]
    assert says(model=model, **values) == [said]


@pytest.mark.parametrize("model", ALIKE)
def test_a_value_may_be_rounded_or_of_an_unusual_model(says, model):
    assert says(model=model, **ALIKE[model]) == []


def test_weights_say_where_or_at_which_address(says):
    assert says(weights={"stated": "open"}) == ["weights: write where the paper says so"]


def test_no_more_parameters_are_active_than_there_are(says):
    wanted = "active: is more than all parameters; one of the two is wrong"
    assert says(parameters={"stated": "37B", **WHERE}, active={"stated": "671B", **WHERE}) == [wanted]


def test_a_model_without_values_is_named(project, says):
    assert says() == ["first.scale.0: says nothing of the model; write what the paper states, or drop the entry"]


def test_a_model_that_stands_twice_is_named(project):
    model = {"model": "X", "context": {"stated": "2048", **WHERE}}
    project.first["scale"] = [model, model]
    assert project.problems() == ["first.scale.1.model: the model stands above already; put both entries into one"]


def test_both_languages_name_the_same_machines(says):
    hardware = {"stated": {"zh": "2048 块 A100", "en": "1,024 A100s"}, **WHERE}
    assert any("1024" in line or "2048" in line for line in says(hardware=hardware))


@pytest.mark.parametrize("text", ["-40 GB", "40 GB GB", "40 GB and", "40..5 GB", "8 P100s, -2 days"])
def test_what_is_stated_in_words_can_be(says, text):
    (line,) = says(corpus={"stated": text, **WHERE})
    assert line.startswith("corpus.stated: ")


@pytest.mark.parametrize("text", ["40 GB", "348M words", "8 P100s, 3.5 days", "2–3 days", "about 1.2T", "the same, 348M words"])
def test_what_is_stated_in_words_may_be_any_of_these(says, text):
    assert says(hardware={"stated": text, **WHERE}) == []
