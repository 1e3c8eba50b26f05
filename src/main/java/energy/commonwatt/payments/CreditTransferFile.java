package energy.commonwatt.payments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.adapters.IsoDateTimeAdapter;
import com.prowidesoftware.swift.model.mx.adapters.ZuluOffsetDateTimeAdapter;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;

import energy.commonwatt.money.Money;

/**
 * A SEPA credit transfer initiation (ISO 20022 pain.001.001.09, EPC 132-08): one debtor, one day, one booking for each payment, so that the
 * next statement names each of them.
 */
record CreditTransferFile(String messageId, int orders, Money sum, byte[] xml) {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_WORDS = 140;

    /** @param at the bank is asked to pay on this day, in UTC, or on its next business day */
    static CreditTransferFile of(String messageId, List<PaymentOrder> orders, CollectingAccount debtor, OffsetDateTime at) {
        Money sum = orders.stream().map(PaymentOrder::amount).reduce(Money.zero(debtor.currency()), Money::plus);
        String count = Integer.toString(orders.size());
        BigDecimal control = XmlValues.decimal(sum.minorUnits(), sum.currency());
        PaymentInstruction30 instruction = instruction(messageId, debtor, at).setNbOfTxs(count).setCtrlSum(control);
        orders.forEach(order -> instruction.addCdtTrfTxInf(transfer(order)));
        CustomerCreditTransferInitiationV09 initiation = new CustomerCreditTransferInitiationV09()
                .setGrpHdr(new GroupHeader85().setMsgId(messageId).setCreDtTm(at).setNbOfTxs(count).setCtrlSum(control)
                        .setInitgPty(party(debtor.name())))
                .addPmtInf(instruction);
        return new CreditTransferFile(messageId, orders.size(), sum, xml(initiation));
    }

    private static byte[] xml(CustomerCreditTransferInitiationV09 initiation) {
        MxWriteConfiguration form = new MxWriteConfiguration();
        form.documentPrefix = null;
        // ISODateTime with its zone; the library would leave the zone to the machine.
        form.adapters.dateTimeAdapter = new IsoDateTimeAdapter(new ZuluOffsetDateTimeAdapter());
        return new MxPain00100109().setCstmrCdtTrfInitn(initiation).message(form).getBytes(StandardCharsets.UTF_8);
    }

    private static PaymentInstruction30 instruction(String messageId, CollectingAccount debtor, OffsetDateTime at) {
        return new PaymentInstruction30().setPmtInfId(messageId).setPmtMtd(PaymentMethod3Code.TRF).setBtchBookg(false)
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(at.toLocalDate())).setDbtr(party(debtor.name()))
                .setDbtrAcct(account(debtor.iban().text()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6().setFinInstnId(firm(debtor)))
                .setChrgBr(ChargeBearerType1Code.SLEV);
    }

    private static FinancialInstitutionIdentification18 firm(CollectingAccount debtor) {
        return debtor.bic().map(bic -> new FinancialInstitutionIdentification18().setBICFI(bic))
                .orElseGet(() -> new FinancialInstitutionIdentification18()
                        .setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED")));
    }

    private static CreditTransferTransaction34 transfer(PaymentOrder order) {
        CreditTransferTransaction34 transfer = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setInstrId(order.endToEnd).setEndToEndId(order.endToEnd))
                .setAmt(new AmountType4Choice().setInstdAmt(new ActiveOrHistoricCurrencyAndAmount().setCcy(order.currency)
                        .setValue(XmlValues.decimal(order.minorUnits, order.currency))))
                .setCdtr(party(order.payeeName)).setCdtrAcct(account(order.payeeIban));
        return order.words == null || order.words.isBlank()
                ? transfer
                : transfer.setRmtInf(new RemittanceInformation16().addUstrd(SepaText.of(order.words, LONGEST_WORDS)));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(SepaText.of(name, LONGEST_NAME));
    }

    private static CashAccount38 account(String iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
    }
}
