/** @file Catalogue: statistics, and the older names kept for compatibility. */
export const STATISTICAL_FUNCTIONS = `
AVEDEV(number1:x,...number:x) n 2003 Mean distance from the mean.
AVERAGE(number1:x,...number:x) n 2003 Mean of numbers.
AVERAGEA(value1:x,...value:x) n 2003 Mean of values, text counting as 0.
AVERAGEIF(range:r,criteria:c,average_range?:r) n 2007 Mean of the cells whose row meets one condition.
AVERAGEIFS(average_range:r,criteria_range1:r,criteria1:c,...criteria_range:r,...criteria:c) n 2007 Mean of the cells whose row meets all conditions.
BETA.DIST(x:n,alpha:n,beta:n,cumulative:b,A?:n,B?:n) n 2010 Beta distribution.
BETA.INV(probability:n,alpha:n,beta:n,A?:n,B?:n) n 2010 Inverse of the beta distribution.
BINOM.DIST(number_s:i,trials:i,probability_s:n,cumulative:b) n 2010 Binomial distribution.
BINOM.DIST.RANGE(trials:i,probability_s:n,number_s:i,number_s2?:i) n 2013 Probability of a range of successes.
BINOM.INV(trials:i,probability_s:n,alpha:n) n 2010 Inverse of the binomial distribution.
CHISQ.DIST(x:n,deg_freedom:i,cumulative:b) n 2010 Chi-squared distribution.
CHISQ.DIST.RT(x:n,deg_freedom:i) n 2010 Right tail of the chi-squared distribution.
CHISQ.INV(probability:n,deg_freedom:i) n 2010 Inverse of the chi-squared distribution.
CHISQ.INV.RT(probability:n,deg_freedom:i) n 2010 Inverse of the right tail of the chi-squared distribution.
CHISQ.TEST(actual_range:a,expected_range:a) n 2010 Chi-squared test of independence.
CONFIDENCE.NORM(alpha:n,standard_dev:n,size:i) n 2010 Half width of a confidence interval, normal.
CONFIDENCE.T(alpha:n,standard_dev:n,size:i) n 2010 Half width of a confidence interval, Student's t.
CORREL(array1:a,array2:a) n 2003 Correlation of two sets of numbers.
COUNT(value1:x,...value:x) n 2003 How many numbers there are.
COUNTA(value1:x,...value:x) n 2003 How many cells are not blank.
COUNTBLANK(range:r) n 2003 How many cells are blank.
COUNTIF(range:r,criteria:c) n 2003 How many cells meet one condition.
COUNTIFS(criteria_range1:r,criteria1:c,...criteria_range:r,...criteria:c) n 2007 How many rows meet all conditions.
COVARIANCE.P(array1:a,array2:a) n 2010 Covariance of a population.
COVARIANCE.S(array1:a,array2:a) n 2010 Covariance of a sample.
DEVSQ(number1:x,...number:x) n 2003 Sum of squared distances from the mean.
EXPON.DIST(x:n,lambda:n,cumulative:b) n 2010 Exponential distribution.
F.DIST(x:n,deg_freedom1:i,deg_freedom2:i,cumulative:b) n 2010 F distribution.
F.DIST.RT(x:n,deg_freedom1:i,deg_freedom2:i) n 2010 Right tail of the F distribution.
F.INV(probability:n,deg_freedom1:i,deg_freedom2:i) n 2010 Inverse of the F distribution.
F.INV.RT(probability:n,deg_freedom1:i,deg_freedom2:i) n 2010 Inverse of the right tail of the F distribution.
F.TEST(array1:a,array2:a) n 2010 F test of two variances.
FISHER(x:n) n 2003 Fisher transformation.
FISHERINV(y:n) n 2003 Inverse of the Fisher transformation.
FORECAST(x:n,known_ys:a,known_xs:a) n 2003 Value on the regression line.
FORECAST.ETS(target_date:n,values:a,timeline:a,seasonality?:i,data_completion?:i,aggregation?:i) n 2016 Forecast by exponential smoothing.
FORECAST.ETS.CONFINT(target_date:n,values:a,timeline:a,confidence_level?:n,seasonality?:i,data_completion?:i,aggregation?:i) n 2016 Confidence interval of a smoothed forecast.
FORECAST.ETS.SEASONALITY(values:a,timeline:a,data_completion?:i,aggregation?:i) n 2016 Length of the season found in data.
FORECAST.ETS.STAT(values:a,timeline:a,statistic_type:i,seasonality?:i,data_completion?:i,aggregation?:i) n 2016 A figure of a smoothed forecast.
FORECAST.LINEAR(x:n,known_ys:a,known_xs:a) n 2016 Value on the regression line.
FREQUENCY(data_array:a,bins_array:a) a 2003 How many values fall into each bin.
GAMMA(number:n) n 2013 Gamma function.
GAMMA.DIST(x:n,alpha:n,beta:n,cumulative:b) n 2010 Gamma distribution.
GAMMA.INV(probability:n,alpha:n,beta:n) n 2010 Inverse of the gamma distribution.
GAMMALN(x:n) n 2003 Logarithm of the gamma function.
GAMMALN.PRECISE(x:n) n 2010 Logarithm of the gamma function.
GAUSS(z:n) n 2013 Area of the normal curve from the mean to z.
GEOMEAN(number1:x,...number:x) n 2003 Geometric mean.
GROWTH(known_ys:a,known_xs?:a,new_xs?:a,const?:b) a 2003 Values on an exponential curve.
HARMEAN(number1:x,...number:x) n 2003 Harmonic mean.
HYPGEOM.DIST(sample_s:i,number_sample:i,population_s:i,number_pop:i,cumulative:b) n 2010 Hypergeometric distribution.
INTERCEPT(known_ys:a,known_xs:a) n 2003 Where the regression line meets the y axis.
KURT(number1:x,...number:x) n 2003 Kurtosis of numbers.
LARGE(array:a,k:n) n 2003 The k-th largest number.
LINEST(known_ys:a,known_xs?:a,const?:b,stats?:b) a 2003 Coefficients of a linear regression.
LOGEST(known_ys:a,known_xs?:a,const?:b,stats?:b) a 2003 Coefficients of an exponential regression.
LOGNORM.DIST(x:n,mean:n,standard_dev:n,cumulative:b) n 2010 Lognormal distribution.
LOGNORM.INV(probability:n,mean:n,standard_dev:n) n 2010 Inverse of the lognormal distribution.
MAX(number1:x,...number:x) n 2003 Largest number.
MAXA(value1:x,...value:x) n 2003 Largest value, text counting as 0.
MAXIFS(max_range:r,criteria_range1:r,criteria1:c,...criteria_range:r,...criteria:c) n 2019 Largest of the cells whose row meets all conditions.
MEDIAN(number1:x,...number:x) n 2003 Middle number.
MIN(number1:x,...number:x) n 2003 Smallest number.
MINA(value1:x,...value:x) n 2003 Smallest value, text counting as 0.
MINIFS(min_range:r,criteria_range1:r,criteria1:c,...criteria_range:r,...criteria:c) n 2019 Smallest of the cells whose row meets all conditions.
MODE.MULT(number1:x,...number:x) a 2010 The most frequent numbers.
MODE.SNGL(number1:x,...number:x) n 2010 The most frequent number.
NEGBINOM.DIST(number_f:i,number_s:i,probability_s:n,cumulative:b) n 2010 Negative binomial distribution.
NORM.DIST(x:n,mean:n,standard_dev:n,cumulative:b) n 2010 Normal distribution.
NORM.INV(probability:n,mean:n,standard_dev:n) n 2010 Inverse of the normal distribution.
NORM.S.DIST(z:n,cumulative:b) n 2010 Standard normal distribution.
NORM.S.INV(probability:n) n 2010 Inverse of the standard normal distribution.
PEARSON(array1:a,array2:a) n 2003 Correlation of two sets of numbers.
PERCENTILE.EXC(array:a,k:n) n 2010 Percentile without the ends.
PERCENTILE.INC(array:a,k:n) n 2010 Percentile with the ends.
PERCENTRANK.EXC(array:a,x:n,significance?:i) n 2010 Rank as a share, without the ends.
PERCENTRANK.INC(array:a,x:n,significance?:i) n 2010 Rank as a share, with the ends.
PERMUT(number:i,number_chosen:i) n 2003 Ways to arrange some of a number of things.
PERMUTATIONA(number:i,number_chosen:i) n 2013 Ways to arrange things that may repeat.
PHI(x:n) n 2013 Height of the standard normal curve.
POISSON.DIST(x:i,mean:n,cumulative:b) n 2010 Poisson distribution.
PROB(x_range:a,prob_range:a,lower_limit:n,upper_limit?:n) n 2003 Probability between two limits.
QUARTILE.EXC(array:a,quart:i) n 2010 Quartile without the ends.
QUARTILE.INC(array:a,quart:i) n 2010 Quartile with the ends.
RANK.AVG(number:n,ref:r,order?:b) n 2010 Rank of a number; equals share the mean rank.
RANK.EQ(number:n,ref:r,order?:b) n 2010 Rank of a number; equals share the best rank.
RSQ(known_ys:a,known_xs:a) n 2003 Squared correlation.
SKEW(number1:x,...number:x) n 2003 Skewness of a sample.
SKEW.P(number1:x,...number:x) n 2013 Skewness of a population.
SLOPE(known_ys:a,known_xs:a) n 2003 Slope of the regression line.
SMALL(array:a,k:n) n 2003 The k-th smallest number.
STANDARDIZE(x:n,mean:n,standard_dev:n) n 2003 Distance from the mean in standard deviations.
STDEV.P(number1:x,...number:x) n 2010 Standard deviation of a population.
STDEV.S(number1:x,...number:x) n 2010 Standard deviation of a sample.
STDEVA(value1:x,...value:x) n 2003 Standard deviation of a sample, text counting as 0.
STDEVPA(value1:x,...value:x) n 2003 Standard deviation of a population, text counting as 0.
STEYX(known_ys:a,known_xs:a) n 2003 Standard error of the regression line.
T.DIST(x:n,deg_freedom:i,cumulative:b) n 2010 Student's t distribution.
T.DIST.2T(x:n,deg_freedom:i) n 2010 Both tails of Student's t distribution.
T.DIST.RT(x:n,deg_freedom:i) n 2010 Right tail of Student's t distribution.
T.INV(probability:n,deg_freedom:i) n 2010 Inverse of Student's t distribution.
T.INV.2T(probability:n,deg_freedom:i) n 2010 Inverse of both tails of Student's t distribution.
T.TEST(array1:a,array2:a,tails:i,type:i) n 2010 Student's t test.
TREND(known_ys:a,known_xs?:a,new_xs?:a,const?:b) a 2003 Values on the regression line.
TRIMMEAN(array:a,percent:n) n 2003 Mean without the outermost values.
VAR.P(number1:x,...number:x) n 2010 Variance of a population.
VAR.S(number1:x,...number:x) n 2010 Variance of a sample.
VARA(value1:x,...value:x) n 2003 Variance of a sample, text counting as 0.
VARPA(value1:x,...value:x) n 2003 Variance of a population, text counting as 0.
WEIBULL.DIST(x:n,alpha:n,beta:n,cumulative:b) n 2010 Weibull distribution.
Z.TEST(array:a,x:n,sigma?:n) n 2010 One-tailed z test.
`;
export const COMPATIBILITY_FUNCTIONS = `
BETADIST(x:n,alpha:n,beta:n,A?:n,B?:n) n 2003 Older form of BETA.DIST, cumulative.
BETAINV(probability:n,alpha:n,beta:n,A?:n,B?:n) n 2003 Older name of BETA.INV.
BINOMDIST(number_s:i,trials:i,probability_s:n,cumulative:b) n 2003 Older name of BINOM.DIST.
CHIDIST(x:n,deg_freedom:i) n 2003 Older name of CHISQ.DIST.RT.
CHIINV(probability:n,deg_freedom:i) n 2003 Older name of CHISQ.INV.RT.
CHITEST(actual_range:a,expected_range:a) n 2003 Older name of CHISQ.TEST.
CONFIDENCE(alpha:n,standard_dev:n,size:i) n 2003 Older name of CONFIDENCE.NORM.
COVAR(array1:a,array2:a) n 2003 Older name of COVARIANCE.P.
CRITBINOM(trials:i,probability_s:n,alpha:n) n 2003 Older name of BINOM.INV.
EXPONDIST(x:n,lambda:n,cumulative:b) n 2003 Older name of EXPON.DIST.
FDIST(x:n,deg_freedom1:i,deg_freedom2:i) n 2003 Older name of F.DIST.RT.
FINV(probability:n,deg_freedom1:i,deg_freedom2:i) n 2003 Older name of F.INV.RT.
FTEST(array1:a,array2:a) n 2003 Older name of F.TEST.
GAMMADIST(x:n,alpha:n,beta:n,cumulative:b) n 2003 Older name of GAMMA.DIST.
GAMMAINV(probability:n,alpha:n,beta:n) n 2003 Older name of GAMMA.INV.
HYPGEOMDIST(sample_s:i,number_sample:i,population_s:i,number_pop:i) n 2003 Older form of HYPGEOM.DIST, not cumulative.
LOGINV(probability:n,mean:n,standard_dev:n) n 2003 Older name of LOGNORM.INV.
LOGNORMDIST(x:n,mean:n,standard_dev:n) n 2003 Older form of LOGNORM.DIST, cumulative.
MODE(number1:x,...number:x) n 2003 Older name of MODE.SNGL.
NEGBINOMDIST(number_f:i,number_s:i,probability_s:n) n 2003 Older form of NEGBINOM.DIST, not cumulative.
NORMDIST(x:n,mean:n,standard_dev:n,cumulative:b) n 2003 Older name of NORM.DIST.
NORMINV(probability:n,mean:n,standard_dev:n) n 2003 Older name of NORM.INV.
NORMSDIST(z:n) n 2003 Older form of NORM.S.DIST, cumulative.
NORMSINV(probability:n) n 2003 Older name of NORM.S.INV.
PERCENTILE(array:a,k:n) n 2003 Older name of PERCENTILE.INC.
PERCENTRANK(array:a,x:n,significance?:i) n 2003 Older name of PERCENTRANK.INC.
POISSON(x:i,mean:n,cumulative:b) n 2003 Older name of POISSON.DIST.
QUARTILE(array:a,quart:i) n 2003 Older name of QUARTILE.INC.
RANK(number:n,ref:r,order?:b) n 2003 Older name of RANK.EQ.
STDEV(number1:x,...number:x) n 2003 Older name of STDEV.S.
STDEVP(number1:x,...number:x) n 2003 Older name of STDEV.P.
TDIST(x:n,deg_freedom:i,tails:i) n 2003 Older form of the tails of Student's t distribution.
TINV(probability:n,deg_freedom:i) n 2003 Older name of T.INV.2T.
TTEST(array1:a,array2:a,tails:i,type:i) n 2003 Older name of T.TEST.
VAR(number1:x,...number:x) n 2003 Older name of VAR.S.
VARP(number1:x,...number:x) n 2003 Older name of VAR.P.
WEIBULL(x:n,alpha:n,beta:n,cumulative:b) n 2003 Older name of WEIBULL.DIST.
ZTEST(array:a,x:n,sigma?:n) n 2003 Older name of Z.TEST.
`;
