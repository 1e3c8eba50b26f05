-- The last outcome of each trial (package energy.commonwatt.trials).
create table trial_report (
    number       integer primary key,
    ran_at       timestamptz not null,
    milliseconds bigint not null,
    withstood    boolean, -- null: the attack could not be carried out
    broken       text,
    report       text,
    check ((withstood is null) = (report is null)),
    check ((broken is null) = (report is not null))
);
