package energy.commonwatt.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.adapters.IsoDateTimeAdapter;
import com.prowidesoftware.swift.model.mx.adapters.ZuluOffsetDateTimeAdapter;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BalanceType10Choice;
import com.prowidesoftware.swift.model.mx.dic.BalanceType13;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.ProprietaryBankTransactionCodeStructure1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;

import energy.commonwatt.money.Money;
import energy.commonwatt.money.MoneyText;

/** A statement of the sandbox bank, written as a bank writes it: ISO 20022 camt.053.001.08. */
final class SandboxStatement {

    private final String id;
    private final String iban;
    private final OffsetDateTime at;

    SandboxStatement(String id, String iban, OffsetDateTime at) {
        this.id = id;
        this.iban = iban;
        this.at = at;
    }

    byte[] xml(Money opening, List<SandboxBooking> bookings) {
        long sum = bookings.stream().mapToLong(SandboxBooking::signed).reduce(opening.minorUnits(), Math::addExact);
        AccountStatement9 statement = new AccountStatement9().setId(id).setCreDtTm(at)
                .setAcct(new CashAccount39().setId(new AccountIdentification4Choice().setIBAN(iban)).setCcy(opening.currency()))
                .addBal(balance("OPBD", opening)).addBal(balance("CLBD", new Money(sum, opening.currency())));
        bookings.forEach(booking -> statement.addNtry(entry(booking)));
        MxWriteConfiguration form = new MxWriteConfiguration();
        form.documentPrefix = null;
        form.adapters.dateTimeAdapter = new IsoDateTimeAdapter(new ZuluOffsetDateTimeAdapter());
        return new MxCamt05300108().setBkToCstmrStmt(new BankToCustomerStatementV08()
                .setGrpHdr(new GroupHeader81().setMsgId(id).setCreDtTm(at)).addStmt(statement)).message(form)
                .getBytes(StandardCharsets.UTF_8);
    }

    private CashBalance8 balance(String code, Money balance) {
        Money absolute = new Money(Math.abs(balance.minorUnits()), balance.currency());
        return new CashBalance8().setTp(new BalanceType13().setCdOrPrtry(new BalanceType10Choice().setCd(code)))
                .setAmt(amount(absolute)).setCdtDbtInd(direction(balance.minorUnits() >= 0)).setDt(day(at.toLocalDate()));
    }

    private static ReportEntry10 entry(SandboxBooking booking) {
        return new ReportEntry10().setNtryRef(Long.toString(booking.sequence))
                .setAmt(amount(new Money(booking.minorUnits, booking.currency)))
                .setCdtDbtInd(direction(booking.credit)).setSts(new EntryStatus1Choice().setCd("BOOK"))
                .setBookgDt(day(booking.bookedOn)).setValDt(day(booking.bookedOn))
                .setAcctSvcrRef(booking.id.toString().replace("-", ""))
                .setBkTxCd(new BankTransactionCodeStructure4()
                        .setPrtry(new ProprietaryBankTransactionCodeStructure1().setCd("SANDBOX")))
                .addNtryDtls(new EntryDetails9().addTxDtls(SandboxTransaction.of(booking)));
    }

    static ActiveOrHistoricCurrencyAndAmount amount(Money amount) {
        return new ActiveOrHistoricCurrencyAndAmount().setCcy(amount.currency()).setValue(new BigDecimal(MoneyText.of(amount)));
    }

    static CreditDebitCode direction(boolean credit) {
        return credit ? CreditDebitCode.CRDT : CreditDebitCode.DBIT;
    }

    private static DateAndDateTime2Choice day(LocalDate day) {
        return new DateAndDateTime2Choice().setDt(day);
    }
}
