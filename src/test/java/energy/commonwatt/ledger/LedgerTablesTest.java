package energy.commonwatt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import energy.commonwatt.money.Money;
import energy.commonwatt.testsupport.StackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the database says to whoever goes round {@link Ledger}. Each test is undone at its end. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LedgerTablesTest {

    private static final AccountRef BANK = AccountRef.bank("XTS");
    private static final AccountRef UNALLOCATED = AccountRef.unallocated("XTS");
    private static final AccountRef CLAIMS = AccountRef.of(Purpose.CLAIMS, null, "XTS");

    @Inject
    Ledger ledger;
    @Inject
    EntityManager database;

    private final UUID round = UUID.randomUUID();
    private final AccountRef escrow = AccountRef.of(Purpose.ESCROW, round, "XTS");
    private UUID booked;
    private UUID pending;
    private UUID voided;

    /** The bank has 150 and claims are 150; unallocated are 200, in escrow are 100. */
    @BeforeEach
    void book() {
        QuarkusTransaction.begin();
        ledger.transfer(key(), BANK, UNALLOCATED, xts(300));
        ledger.transfer(key(), CLAIMS, BANK, xts(150));
        booked = ledger.transfer("booked/" + round, UNALLOCATED, escrow, xts(100));
        pending = ledger.pend(key(), UNALLOCATED, escrow, xts(7));
        voided = ledger.voidPending(ledger.pend(key(), UNALLOCATED, escrow, xts(8)));
        ledger.transfer(key(), AccountRef.bank("XUA"), AccountRef.unallocated("XUA"), new Money(1, "XUA"));
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private static Money xts(long amount) {
        return new Money(amount, "XTS");
    }

    private static String key() {
        return "test/" + UUID.randomUUID();
    }

    private void run(String sql) {
        database.createNativeQuery(filled(sql)).executeUpdate();
    }

    private String filled(String sql) {
        String filled = sql.replace("{bank}", id(BANK)).replace("{claims}", id(CLAIMS))
                .replace("{unallocated}", id(UNALLOCATED))
                .replace("{escrow}", id(escrow)).replace("{foreign}", id(AccountRef.unallocated("XUA")));
        return filled.replace("{round}", round.toString()).replace("{booked}", booked.toString())
                .replace("{pending}", pending.toString()).replace("{voiding}", voided.toString())
                .replace("{voided}", ((Transfer) Transfer.findById(voided)).pendingId.toString());
    }

    private String id(AccountRef account) {
        return Long.toString(Account.find(database, account).orElseThrow().id());
    }

    private void assertRefused(String sql, String because) {
        Throwable told = assertThrows(RuntimeException.class, () -> run(sql), sql);
        String words = Stream.iterate(told, it -> it != null, Throwable::getCause).map(Throwable::getMessage)
                .collect(Collectors.joining("\n"));
        assertTrue(words.contains(because), sql + ": " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'POSTED', null, {unallocated}, {escrow}, 200",
            "'POSTED', null, {unallocated}, {bank}, 150",
            "'POSTED', null, {escrow}, {claims}, 100",
            "'PENDING', null, {escrow}, {unallocated}, 1000",
            "'POSTING', '{pending}', {unallocated}, {escrow}, 7",
            "'VOIDING', '{pending}', {unallocated}, {escrow}, 7"})
    void soundTransferByHand_isBookedAndCounted(String content) {
        run("insert into ledger_transfer values (gen_random_uuid(), 'by hand', " + content + ", 'XTS', now())");
        assertEquals(List.of(), ledger.differences());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'POSTED', null, {escrow}, {escrow}, 5, 'XTS'                   | ledger_transfer_check",
            "'POSTED', null, {unallocated}, {escrow}, 0, 'XTS'              | ledger_transfer_amount_check",
            "'POSTED', null, {unallocated}, {escrow}, -5, 'XTS'             | ledger_transfer_amount_check",
            "'POSTED', null, {unallocated}, {escrow}, null, 'XTS'           | null value in column \"amount\"",
            "'POSTED', null, {unallocated}, null, 5, 'XTS'                  | null value in column \"credit_id\"",
            "'POSTED', null, {unallocated}, -1, 5, 'XTS'                    | ledger_transfer_credit_id_currency_fkey",
            "'POSTED', null, {unallocated}, {escrow}, 5, 'XUA'              | ledger_transfer_debit_id_currency_fkey",
            "'POSTED', null, {unallocated}, {foreign}, 5, 'XTS'             | ledger_transfer_credit_id_currency_fkey",
            "'POSTED', null, {foreign}, {escrow}, 1, 'XTS'                  | ledger_transfer_debit_id_currency_fkey",
            "'MOVED', null, {unallocated}, {escrow}, 5, 'XTS'               | ledger_transfer_kind_check",
            "'POSTED', null, {unallocated}, {escrow}, 201, 'XTS'            | never_overdrawn",
            "'POSTED', null, {unallocated}, {bank}, 151, 'XTS'              | never_overdrawn",
            "'POSTED', null, {unallocated}, {claims}, 151, 'XTS'            | never_overdrawn",
            "'POSTED', null, {bank}, {unallocated}, 9223372036854775807, 'XTS' | bigint out of range",
            "'POSTING', null, {unallocated}, {escrow}, 7, 'XTS'             | ledger_transfer_check1",
            "'POSTED', '{pending}', {unallocated}, {escrow}, 7, 'XTS'       | ledger_transfer_check1",
            "'PENDING', '{pending}', {unallocated}, {escrow}, 7, 'XTS'      | ledger_transfer_check1",
            "'POSTING', '{pending}', {unallocated}, {escrow}, 6, 'XTS'      | ledger_transfer_pending_id_debit_id_credit_id_amount_fkey",
            "'VOIDING', '{pending}', {escrow}, {unallocated}, 7, 'XTS'      | ledger_transfer_pending_id_debit_id_credit_id_amount_fkey",
            "'POSTING', '{pending}', {bank}, {escrow}, 7, 'XTS'             | ledger_transfer_pending_id_debit_id_credit_id_amount_fkey",
            "'POSTING', '{round}', {unallocated}, {escrow}, 7, 'XTS'        | ledger_transfer_pending_id_debit_id_credit_id_amount_fkey",
            "'POSTING', '{booked}', {unallocated}, {escrow}, 100, 'XTS'     | resolves a transfer that is not pending",
            "'POSTING', '{voiding}', {unallocated}, {escrow}, 8, 'XTS'      | resolves a transfer that is not pending",
            "'POSTING', '{voided}', {unallocated}, {escrow}, 8, 'XTS'       | ledger_transfer_pending_id_key"})
    void transferByHandThatBreaksARule_isRefused(String content, String because) {
        assertRefused("insert into ledger_transfer values (gen_random_uuid(), 'by hand', " + content + ", now())", because);
    }

    @Test
    void keyThatIsTaken_isRefused() {
        assertRefused("insert into ledger_transfer values (gen_random_uuid(), 'booked/{round}', 'POSTED', null, {unallocated}, "
                + "{escrow}, 100, 'XTS', now())", "ledger_transfer_key_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update ledger_transfer set amount = amount + 1 where id = '{booked}'",
            "update ledger_transfer set kind = 'POSTED' where id = '{pending}'",
            "update ledger_transfer set made_at = made_at where false",
            "insert into ledger_transfer select * from ledger_transfer where id = '{booked}' on conflict (id) do update set amount = 1",
            "delete from ledger_transfer where id = '{voided}'",
            "truncate ledger_transfer cascade",
            "truncate ledger_account cascade",
            "update ledger_account set purpose = 'FEES' where id = {escrow}",
            "delete from ledger_account where id = {escrow}"})
    void whatIsBooked_isNeitherChangedNorRemoved(String sql) {
        assertRefused(sql, "is insert only");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update ledger_balance set credits_posted = credits_posted + 1 where account_id = {escrow}",
            "update ledger_balance set assets = true where account_id = {escrow}",
            "insert into ledger_balance values (-1, false, 0, 0, 0, 0)",
            "delete from ledger_balance where account_id = {escrow}",
            "truncate ledger_balance"})
    void balance_isNotWrittenByHand(String sql) {
        assertRefused(sql, "balances follow from transfers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'BANK', null, 'XTS'        | ledger_account_purpose_subject_currency_key",
            "'ESCROW', '{round}', 'XTS' | ledger_account_purpose_subject_currency_key",
            "'ESCROW', null, 'XTS'      | ledger_account_check1",
            "'BANK', '{round}', 'XTS'   | ledger_account_check",
            "'POCKET', null, 'XTS'      | ledger_account_purpose_check",
            "'BANK', null, 'euro'       | ledger_account_currency_check"})
    void accountThatMakesNoSense_isRefused(String content, String because) {
        assertRefused("insert into ledger_account (purpose, subject, currency) values (" + content + ")", because);
    }

    @Test
    void balanceThatItsTransfersDoNotComeTo_isFound() {
        assertEquals(List.of(), ledger.differences());
        run("alter table ledger_balance disable trigger ledger_balance_follows");
        run("update ledger_balance set credits_posted = credits_posted + 1 where account_id = {escrow}");
        assertEquals(List.of("account ESCROW of " + round + " in XTS: its transfers come to another balance",
                "currency XTS: debits are not credits"), ledger.differences().stream().sorted().toList());
        run("update ledger_balance set debits_posted = debits_posted + 1 where account_id = {bank}");
        assertEquals(List.of("account BANK in XTS: its transfers come to another balance",
                "account ESCROW of " + round + " in XTS: its transfers come to another balance"),
                ledger.differences().stream().sorted().toList());
    }
}
