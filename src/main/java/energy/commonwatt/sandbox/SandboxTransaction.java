package energy.commonwatt.sandbox;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CreditorReferenceInformation2;
import com.prowidesoftware.swift.model.mx.dic.CreditorReferenceType1Choice;
import com.prowidesoftware.swift.model.mx.dic.CreditorReferenceType2;
import com.prowidesoftware.swift.model.mx.dic.DocumentType3Code;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;
import com.prowidesoftware.swift.model.mx.dic.StructuredRemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties6;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;

import energy.commonwatt.money.Money;

/** Details of one booking in a statement of the sandbox bank. */
final class SandboxTransaction {

    private SandboxTransaction() {
    }

    static EntryTransaction10 of(SandboxBooking booking) {
        EntryTransaction10 details = new EntryTransaction10()
                .setRefs(
                        new TransactionReferences6().setEndToEndId(booking.endToEnd == null ? "NOTPROVIDED" : booking.endToEnd))
                .setAmt(SandboxStatement.amount(new Money(booking.minorUnits, booking.currency)))
                .setCdtDbtInd(SandboxStatement.direction(booking.credit)).setRltdPties(parties(booking));
        if (!booking.words.isBlank()) {
            details.setRmtInf(remittance(booking.words));
        }
        if (booking.returnReason != null) {
            details.setRtrInf(new PaymentReturnReason5().setRsn(new ReturnReason5Choice().setCd(booking.returnReason)));
        }
        return details;
    }

    private static TransactionParties6 parties(SandboxBooking booking) {
        Party40Choice party = new Party40Choice().setPty(new PartyIdentification135().setNm(booking.partyName));
        CashAccount38 account = new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(booking.partyIban));
        return booking.credit
                ? new TransactionParties6().setDbtr(party).setDbtrAcct(account)
                : new TransactionParties6().setCdtr(party).setCdtrAcct(account);
    }

    /** A creditor reference alone goes into its own field, as the form of a bank has it; anything else is text. */
    private static RemittanceInformation16 remittance(String words) {
        String plain = words.replaceAll("\\s", "");
        return plain.matches("RF\\d{2}[0-9A-Z]{1,21}")
                ? new RemittanceInformation16().addStrd(new StructuredRemittanceInformation16()
                        .setCdtrRefInf(new CreditorReferenceInformation2().setRef(plain).setTp(new CreditorReferenceType2()
                                .setCdOrPrtry(new CreditorReferenceType1Choice().setCd(DocumentType3Code.SCOR)))))
                : new RemittanceInformation16().addUstrd(words);
    }
}
