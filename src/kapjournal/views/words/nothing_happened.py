"""Said where not much happened in a session, or it did not do what was hoped for."""

from kapjournal.messages import Message

TITLE = Message("Not much happened")
FAULT = Message("This happens. It is not your fault, and it says nothing about you.")
OPTIONS = Message("There are other options. Your clinic can go through them with you.")
WRITE = Message("Write a few words", note="Button; leads to three short questions.")
ADD = Message("Add to my questions for the clinic")
QUESTION = Message("What other options are there if this does little for me?", note="A question for the clinic.")
HOPELESS = Message("If you feel hopeless or think of ending your life, talk to someone now.")
SOMEONE = Message("I need someone", note="Button; leads to people and help lines.")
