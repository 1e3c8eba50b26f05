-- A share of less than a minor unit is released like any other, with nothing to pay: the contract wants it released before those after it.
alter table milestone drop constraint milestone_check3;
alter table milestone add constraint milestone_released_part check (state <> 'RELEASED' or part > 0);
