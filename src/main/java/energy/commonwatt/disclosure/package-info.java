/** Key investment information sheets, made of proposal, offer and what operators add (Regulation (EU) 2020/1503, Art. 23). */
package energy.commonwatt.disclosure;
