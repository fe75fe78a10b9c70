"""Rows of all tables as plain records that another vault can take: by their uid, without a local id.

    shapes     what a record of each table looks like, read off the models: a new table needs no change here
    values     what each kind of column is in a record and in the database
    reading    records of a table, a page at a time, and those of given uids
    writing    records checked, put in, replaced and taken out

A record is a `dict` of JSON values. A column that names a row of another table holds its uid, under the name of the
column without `_id`; rows that are part of another one stand in it, as a list under the name of their table.
"""
