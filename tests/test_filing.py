"""An update of several files is done or not done, wherever it is cut off."""

from itertools import count

import pytest

from timeline import filing

OLD = {"a.yaml": b"old", "b.yaml": b"old", "kept.yaml": b"old"}
NEW = {"a.yaml": b"new", "c.yaml": b"new", "kept.yaml": b"old"}


class CutError(BaseException):
    """The program ends here."""


@pytest.fixture
def folder(tmp_path):
    for name, data in OLD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def held(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def update(folder):
    filing.update(folder, {"a.yaml": b"new", "c.yaml": b"new"}, ["b.yaml"])


def cut_off(folder, monkeypatch, step):
    """Whether an update was cut off before one of its changes to the disk."""
    steps = count()

    def counted(change):
        def may_end(*arguments, **how):
            if next(steps) == step:
                raise CutError
            return change(*arguments, **how)

        return may_end

    with monkeypatch.context() as patch:
        for name in ("write_bytes", "replace", "unlink"):
            patch.setattr(f"pathlib.Path.{name}", counted(getattr(type(folder), name)))
        try:
            update(folder)
        except CutError:
            return True
    return False


def test_all_of_it_is_done_and_nothing_else_is_left(folder):
    update(folder)
    assert NEW == held(folder)


def test_wherever_it_is_cut_off_the_next_program_finds_all_of_it_or_none(tmp_path, monkeypatch):
    ends = []
    for step in count():
        folder = tmp_path / str(step)
        folder.mkdir()
        for name, data in OLD.items():
            (folder / name).write_bytes(data)
        if not cut_off(folder, monkeypatch, step):
            break
        filing.finish(folder)
        ends.append(held(folder))
    assert [OLD] * 4 + [NEW] * (len(ends) - 4) == ends
    assert len(ends) >= 8


def test_finishing_can_be_cut_off_too(folder, monkeypatch):
    assert cut_off(folder, monkeypatch, 5)
    (folder / ".c.yaml.tmp").replace(folder / "c.yaml")
    filing.finish(folder)
    assert NEW == held(folder)


def test_a_failed_update_names_its_file_and_changes_nothing(folder):
    (folder / ".c.yaml.tmp").mkdir()
    with pytest.raises(OSError, match="directory") as raised:
        update(folder)
    assert raised.value.filename
    (folder / ".c.yaml.tmp").rmdir()
    filing.finish(folder)
    assert OLD == held(folder)
