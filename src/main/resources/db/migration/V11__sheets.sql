-- What operators write into the information sheet of an offer, beside what proposal and offer say.

create sequence offer_identifier;

create table sheet_draft (
    round_id uuid primary key references funding_round (id),
    number   bigint not null unique check (number between 1 and 99999999), -- last part of the offer's identifier
    answers  text not null, -- JSON: fields as they were typed
    saved_by text not null,
    saved_at timestamptz not null,
    version  integer not null
);
