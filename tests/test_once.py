from dataclasses import dataclass

from timeline.building.once import Once


@dataclass(frozen=True)
class Word:
    id: str
    text: str


def test_a_piece_is_drawn_once_for_each_way_of_drawing_it():
    drawn = []

    def shout(word, root):
        drawn.append((word.text, root))
        return f"{root}{word.text}!"

    once = Once()
    assert [once(shout, Word("a", "flood"), root) for root in ("../", "../", "")] == [
        "../flood!",
        "../flood!",
        "flood!",
    ]
    assert drawn == [("flood", "../"), ("flood", "")]


def test_two_values_are_two_though_they_share_an_id():
    once = Once()
    assert [once(lambda word: word.text, Word("a", name)) for name in ("Anna", "Berta")] == ["Anna", "Berta"]
