/** @file Catalogue: finance. */
export const FINANCIAL_FUNCTIONS = `
ACCRINT(issue:d,first_interest:d,settlement:d,rate:n,par:n,frequency:i,basis?:i,calc_method?:b) n 2003 Accrued interest of a security with periodic interest.
ACCRINTM(issue:d,settlement:d,rate:n,par:n,basis?:i) n 2003 Accrued interest of a security that pays at maturity.
AMORDEGRC(cost:n,date_purchased:d,first_period:d,salvage:n,period:i,rate:n,basis?:i) n 2003 French depreciation with a coefficient.
AMORLINC(cost:n,date_purchased:d,first_period:d,salvage:n,period:i,rate:n,basis?:i) n 2003 French linear depreciation.
COUPDAYBS(settlement:d,maturity:d,frequency:i,basis?:i) n 2003 Days from the last coupon to settlement.
COUPDAYS(settlement:d,maturity:d,frequency:i,basis?:i) n 2003 Days in the coupon period of settlement.
COUPDAYSNC(settlement:d,maturity:d,frequency:i,basis?:i) n 2003 Days from settlement to the next coupon.
COUPNCD(settlement:d,maturity:d,frequency:i,basis?:i) d 2003 Next coupon date.
COUPNUM(settlement:d,maturity:d,frequency:i,basis?:i) n 2003 Coupons until maturity.
COUPPCD(settlement:d,maturity:d,frequency:i,basis?:i) d 2003 Last coupon date.
CUMIPMT(rate:n,nper:n,pv:n,start_period:i,end_period:i,type:i) n 2003 Interest paid between two periods.
CUMPRINC(rate:n,nper:n,pv:n,start_period:i,end_period:i,type:i) n 2003 Principal paid between two periods.
DB(cost:n,salvage:n,life:n,period:n,month?:i) n 2003 Depreciation, fixed declining balance.
DDB(cost:n,salvage:n,life:n,period:n,factor?:n) n 2003 Depreciation, double declining balance.
DISC(settlement:d,maturity:d,pr:n,redemption:n,basis?:i) n 2003 Discount rate of a security.
DOLLARDE(fractional_dollar:n,fraction:n) n 2003 A price in fractions as a decimal.
DOLLARFR(decimal_dollar:n,fraction:n) n 2003 A decimal price in fractions.
DURATION(settlement:d,maturity:d,coupon:n,yld:n,frequency:i,basis?:i) n 2003 Macaulay duration of a security.
EFFECT(nominal_rate:n,npery:i) n 2003 Effective yearly rate.
FV(rate:n,nper:n,pmt:n,pv?:n,type?:n) n 2003 Future value of an investment.
FVSCHEDULE(principal:n,schedule:x) n 2003 Future value under changing rates.
INTRATE(settlement:d,maturity:d,investment:n,redemption:n,basis?:i) n 2003 Interest rate of a fully invested security.
IPMT(rate:n,per:n,nper:n,pv:n,fv?:n,type?:n) n 2003 Interest part of a payment.
IRR(values:a,guess?:n) n 2003 Internal rate of return.
ISPMT(rate:n,per:n,nper:n,pv:n) n 2003 Interest of a loan with even principal payments.
MDURATION(settlement:d,maturity:d,coupon:n,yld:n,frequency:i,basis?:i) n 2003 Modified duration of a security.
MIRR(values:a,finance_rate:n,reinvest_rate:n) n 2003 Modified internal rate of return.
NOMINAL(effect_rate:n,npery:i) n 2003 Nominal yearly rate.
NPER(rate:n,pmt:n,pv:n,fv?:n,type?:n) n 2003 Number of periods.
NPV(rate:n,value1:x,...value:x) n 2003 Net present value of payments.
ODDFPRICE(settlement:d,maturity:d,issue:d,first_coupon:d,rate:n,yld:n,redemption:n,frequency:i,basis?:i) n 2003 Price of a security with an odd first period.
ODDFYIELD(settlement:d,maturity:d,issue:d,first_coupon:d,rate:n,pr:n,redemption:n,frequency:i,basis?:i) n 2003 Yield of a security with an odd first period.
ODDLPRICE(settlement:d,maturity:d,last_interest:d,rate:n,yld:n,redemption:n,frequency:i,basis?:i) n 2003 Price of a security with an odd last period.
ODDLYIELD(settlement:d,maturity:d,last_interest:d,rate:n,pr:n,redemption:n,frequency:i,basis?:i) n 2003 Yield of a security with an odd last period.
PDURATION(rate:n,pv:n,fv:n) n 2013 Periods until an investment reaches a value.
PMT(rate:n,nper:n,pv:n,fv?:n,type?:n) n 2003 Payment of a loan.
PPMT(rate:n,per:n,nper:n,pv:n,fv?:n,type?:n) n 2003 Principal part of a payment.
PRICE(settlement:d,maturity:d,rate:n,yld:n,redemption:n,frequency:i,basis?:i) n 2003 Price of a security with periodic interest.
PRICEDISC(settlement:d,maturity:d,discount:n,redemption:n,basis?:i) n 2003 Price of a discounted security.
PRICEMAT(settlement:d,maturity:d,issue:d,rate:n,yld:n,basis?:i) n 2003 Price of a security that pays at maturity.
PV(rate:n,nper:n,pmt:n,fv?:n,type?:n) n 2003 Present value of an investment.
RATE(nper:n,pmt:n,pv:n,fv?:n,type?:n,guess?:n) n 2003 Interest rate per period.
RECEIVED(settlement:d,maturity:d,investment:n,discount:n,basis?:i) n 2003 Amount received at maturity.
RRI(nper:n,pv:n,fv:n) n 2013 Rate of growth of an investment.
SLN(cost:n,salvage:n,life:n) n 2003 Depreciation, straight line.
SYD(cost:n,salvage:n,life:n,per:n) n 2003 Depreciation, sum of years' digits.
TBILLEQ(settlement:d,maturity:d,discount:n) n 2003 Bond-equivalent yield of a Treasury bill.
TBILLPRICE(settlement:d,maturity:d,discount:n) n 2003 Price of a Treasury bill.
TBILLYIELD(settlement:d,maturity:d,pr:n) n 2003 Yield of a Treasury bill.
VDB(cost:n,salvage:n,life:n,start_period:n,end_period:n,factor?:n,no_switch?:b) n 2003 Depreciation over part of a life, variable declining balance.
XIRR(values:a,dates:a,guess?:n) n 2003 Internal rate of return of dated payments.
XNPV(rate:n,values:a,dates:a) n 2003 Net present value of dated payments.
YIELD(settlement:d,maturity:d,rate:n,pr:n,redemption:n,frequency:i,basis?:i) n 2003 Yield of a security with periodic interest.
YIELDDISC(settlement:d,maturity:d,pr:n,redemption:n,basis?:i) n 2003 Yield of a discounted security.
YIELDMAT(settlement:d,maturity:d,issue:d,rate:n,pr:n,basis?:i) n 2003 Yield of a security that pays at maturity.
`;
