-- Letters to people (package energy.commonwatt.mail). A letter that is sent or given up keeps neither its recipient nor its words.
create table letter (
    id          bigint generated always as identity primary key,
    recipient   text,
    subject     text not null, -- names the kind of letter and no person
    text        text,
    html        text,
    leave       text, -- address with which a mail program ends further ones (RFC 8058)
    posted_at   timestamptz not null,
    sent_at     timestamptz,
    given_up_at timestamptz,
    tries       integer not null default 0 check (tries >= 0),
    next_try    timestamptz, -- null: it is no longer sent
    problem     text,
    check (sent_at is null or given_up_at is null),
    check ((next_try is null) = (sent_at is not null or given_up_at is not null)),
    check ((recipient is null) = (next_try is null)),
    check ((text is null) = (next_try is null)),
    check ((html is null) = (next_try is null)),
    check (leave is null or next_try is not null),
    check (sent_at is null or problem is null)
);
create index letter_waiting on letter (next_try) where next_try is not null;
