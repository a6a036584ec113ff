"""Ids that last: made once from date and title, then kept through re-reading, edits, new rules and renamed articles.

What is told no more is remembered where its address leads on, or could not be made again. From below: fresh, memory;
recognition, lost; keeping.
"""
