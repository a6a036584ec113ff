from timeline.building.once import Once


def test_a_piece_is_drawn_once_for_each_way_of_drawing_it():
    drawn = []

    def shout(word, root):
        drawn.append((word, root))
        return f"{root}{word}!"

    once, word = Once(), "flood"
    assert [once(shout, word, root) for root in ("../", "../", "")] == ["../flood!", "../flood!", "flood!"]
    assert drawn == [("flood", "../"), ("flood", "")]


def test_two_values_alike_are_two():
    once = Once()
    assert [once(lambda names: names[0], [name]) for name in ("Anna", "Berta")] == ["Anna", "Berta"]
