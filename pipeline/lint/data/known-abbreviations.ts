/**
 * Abbreviations that every reader of a Vietnamese paper knows; the others are to be written out once.
 * Own list after the usage of Nhân Dân, VietnamPlus and VnExpress.
 */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  (
    'UBND HĐND TP TPHCM HCM HN VN TW TƯ BCH ĐH CĐ THCS THPT TTXVN CHXHCN CHDCND XHCN USD VND VNĐ EUR GDP CPI FDI ODA WTO ' +
    'ASEAN UNESCO UNICEF WHO FAO IMF WB ADB EU UN LHQ NATO G7 G20 APEC AFC FIFA UEFA SEA AFF IAEA OPEC NASA FBI CIA ' +
    'CNN BBC AFP AP VTV VOV VTC HTV ĐBQH MTTQ CSGT PCCC BHXH BHYT CNTT HIV AIDS DNA ADN SOS VIP TV PC IT AI ID OK PR CEO ' +
    'GS PGS TS ThS BS KTS NSND NSƯT HLV CLB TNHH SMS GPS LED LCD DVD CD USB WIFI ATM SIM VNPT FPT TIN ẢNH NXB PV QL ' +
    'TBT BT UV TNXP TNCS TDTT VHTT KTXH GTVT NN CA BĐS TTCK NHNN SXKD DN HTX ANTT ATGT MC DJ NBA VFF VFV HD HP LG HTC'
  ).split(' '),
);
