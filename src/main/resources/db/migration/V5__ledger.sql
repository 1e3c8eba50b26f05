-- Double entry, insert only. A row of ledger_transfer moves one amount from one account to another: no row can be unbalanced. Amounts are
-- minor units.

create table ledger_account (
    id       bigint generated always as identity primary key,
    purpose  text not null check (purpose in ('BANK', 'UNALLOCATED', 'ESCROW', 'FEES', 'RELEASED', 'PAYABLE', 'CLAIMS')),
    subject  uuid, -- the round; none for money that belongs to none
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    unique nulls not distinct (purpose, subject, currency),
    unique (id, currency),
    check (purpose not in ('BANK', 'UNALLOCATED', 'CLAIMS') or subject is null),
    check (purpose not in ('ESCROW', 'FEES', 'RELEASED') or subject is not null)
);

create table ledger_transfer (
    id         uuid primary key,
    key        text not null unique, -- the caller's: the same transfer is never made twice
    kind       text not null check (kind in ('POSTED', 'PENDING', 'POSTING', 'VOIDING')),
    pending_id uuid unique, -- the pending transfer that this one posts or voids, once
    debit_id   bigint not null,
    credit_id  bigint not null,
    amount     bigint not null check (amount > 0),
    currency   text not null,
    made_at    timestamptz not null,
    check (debit_id <> credit_id),
    check ((kind in ('POSTING', 'VOIDING')) = (pending_id is not null)),
    foreign key (debit_id, currency) references ledger_account (id, currency),
    foreign key (credit_id, currency) references ledger_account (id, currency),
    unique (id, debit_id, credit_id, amount),
    -- What resolves a pending transfer says the same as it.
    foreign key (pending_id, debit_id, credit_id, amount) references ledger_transfer (id, debit_id, credit_id, amount)
);
create index ledger_transfer_by_debit on ledger_transfer (debit_id, made_at);
create index ledger_transfer_by_credit on ledger_transfer (credit_id, made_at);

-- What the transfers add up to. Written by the trigger below alone.
create table ledger_balance (
    account_id      bigint primary key references ledger_account (id),
    assets          boolean not null, -- its balance is debits less credits
    debits_posted   bigint not null check (debits_posted >= 0),
    credits_posted  bigint not null check (credits_posted >= 0),
    debits_pending  bigint not null check (debits_pending >= 0),
    credits_pending bigint not null check (credits_pending >= 0),
    constraint never_overdrawn check (case when assets then debits_posted >= credits_posted else credits_posted >= debits_posted end)
);

create function ledger_open_balance() returns trigger language plpgsql as $$
begin
    insert into ledger_balance values (new.id, new.purpose in ('BANK', 'CLAIMS'), 0, 0, 0, 0);
    return null;
end $$;
create trigger ledger_account_opened after insert on ledger_account for each row execute function ledger_open_balance();

create function ledger_book() returns trigger language plpgsql as $$
declare
    posted  bigint := case when new.kind in ('POSTED', 'POSTING') then new.amount else 0 end;
    pending bigint := case new.kind when 'PENDING' then new.amount when 'POSTED' then 0 else -new.amount end;
begin
    if new.pending_id is not null
        and not exists (select from ledger_transfer where id = new.pending_id and kind = 'PENDING') then
        raise exception 'ledger: % resolves a transfer that is not pending', new.id;
    end if;
    -- In the order of accounts, so that two transfers never wait for each other.
    perform from ledger_balance where account_id in (new.debit_id, new.credit_id) order by account_id for update;
    update ledger_balance set debits_posted = debits_posted + posted, debits_pending = debits_pending + pending
        where account_id = new.debit_id;
    update ledger_balance set credits_posted = credits_posted + posted, credits_pending = credits_pending + pending
        where account_id = new.credit_id;
    return null;
end $$;
create trigger ledger_booked after insert on ledger_transfer for each row execute function ledger_book();

create function ledger_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'ledger: % is insert only', tg_table_name;
end $$;
create trigger ledger_transfer_stays before update or delete or truncate on ledger_transfer execute function ledger_refuse();
create trigger ledger_account_stays before update or delete or truncate on ledger_account execute function ledger_refuse();

-- Depth 1 is a statement from outside; transfers and accounts write balances from depth 2.
create function ledger_refuse_by_hand() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'ledger: balances follow from transfers';
    end if;
    return null;
end $$;
create trigger ledger_balance_follows before insert or update or delete or truncate on ledger_balance
    execute function ledger_refuse_by_hand();

-- Every balance counted anew from the transfers. Resolved pending transfers count nothing.
create view ledger_recount as
select a.id as account_id,
       coalesce(sum(t.amount) filter (where t.debit_id = a.id and t.kind in ('POSTED', 'POSTING')), 0)::bigint as debits_posted,
       coalesce(sum(t.amount) filter (where t.credit_id = a.id and t.kind in ('POSTED', 'POSTING')), 0)::bigint as credits_posted,
       coalesce(sum(t.amount) filter (where t.debit_id = a.id and t.kind = 'PENDING'
           and not exists (select from ledger_transfer r where r.pending_id = t.id)), 0)::bigint as debits_pending,
       coalesce(sum(t.amount) filter (where t.credit_id = a.id and t.kind = 'PENDING'
           and not exists (select from ledger_transfer r where r.pending_id = t.id)), 0)::bigint as credits_pending
from ledger_account a left join ledger_transfer t on a.id in (t.debit_id, t.credit_id)
group by a.id;
