import type { OneFactorMine } from "../../../../models/decisions/flexibility/oneFactorMine";

/** The copper mine of Brennan and Schwartz (1985), in M lb and M$; real rate 10 % − 8 %. */
export const copperMine: OneFactorMine = {
  output: 10,
  inventory: 150,
  cost: 0.5,
  closing: 0.2,
  opening: 0.2,
  maintenance: 0.5,
  propertyTaxOpen: 0.02,
  propertyTaxClosed: 0.02,
  royalty: 0,
  incomeTax: 0.5,
  variance: 0.08,
  discounting: { convention: "riskNeutral", rate: 0.02, convenienceYield: 0.01 },
};
