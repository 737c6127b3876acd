/** Every rule of the check of drafts, in the order in which they run. */
import type { Rule } from '../text/finding.ts';
import { laterGrounds, otherIssue, twoDates, twoIssuers, yearOfNumber } from './citations.ts';
import { confusedSyllables } from './confused.ts';
import { miscounted, unevenParts, unevenShares } from './counts.ts';
import { reversedDays } from './dayRanges.ts';
import { reversedDeadlines } from './deadlines.ts';
import {
  capitalBodies,
  endsOfGrounds,
  impossibleDays,
  impossibleYearlyDays,
  missingParts,
  nationAndMotto,
  ownNumber,
  placeAndDay,
} from './form.ts';
import { doubledMarks, doubledWords, lookAlikes, looseMarks, misspeltSyllables, openBrackets } from './letters.ts';
import { emptyRanges, equalLevels, unevenLevels } from './levels.ts';
import { otherBodies, twoSpellings } from './names.ts';
import { figuresAfterWords, numbersInWords } from './numbersInWords.ts';
import { effectBeforeSigning, replacesItself } from './ownDay.ts';
import { misfittingTargets, missingTargets, recipientsArticle, selfReferences } from './references.ts';
import { repeatedUnits } from './repeated.ts';
import { uncountedShares } from './shares.ts';
import {
  cutSentences,
  forgottenSubjects,
  levelsWithoutOrder,
  sameTitles,
  untitledArticles,
  wrongMaxima,
  wrongTotals,
} from './structure.ts';
import { groundsInOrder, kindsOfNumbers, mixedTones, singleClauses, twoLists, unknownAbbreviations } from './style.ts';
import { issuedAsOther, mixedOwners, twoTitles, unusedShortNames, unusedTerms } from './terms.ts';
import { differentHours } from './workingHours.ts';

/** The rules that examine words only. */
export const WORD_RULES: readonly Rule[] = [
  misspeltSyllables,
  confusedSyllables,
  doubledWords,
  doubledMarks,
  lookAlikes,
  openBrackets,
  numbersInWords,
  figuresAfterWords,
  looseMarks,
  emptyRanges,
];

/** The rules that need units and references as well. */
export const TEXT_RULES: readonly Rule[] = [
  unevenLevels,
  equalLevels,
  uncountedShares,
  twoDates,
  yearOfNumber,
  twoIssuers,
  laterGrounds,
  missingTargets,
  selfReferences,
  misfittingTargets,
  recipientsArticle,
  twoTitles,
  issuedAsOther,
  mixedOwners,
  unusedTerms,
  unusedShortNames,
  untitledArticles,
  cutSentences,
  wrongTotals,
  wrongMaxima,
  miscounted,
  unevenParts,
  reversedDeadlines,
  unevenShares,
  levelsWithoutOrder,
  forgottenSubjects,
  sameTitles,
  kindsOfNumbers,
  mixedTones,
  unknownAbbreviations,
  groundsInOrder,
  singleClauses,
  twoLists,
  twoSpellings,
  otherBodies,
  nationAndMotto,
  placeAndDay,
  ownNumber,
  capitalBodies,
  endsOfGrounds,
  missingParts,
  impossibleDays,
  impossibleYearlyDays,
  reversedDays,
  otherIssue,
  effectBeforeSigning,
  replacesItself,
  repeatedUnits,
  differentHours,
];

/** The rules whose findings depend on where a reference leads. */
export const REFERENCE_RULES: readonly Rule[] = [missingTargets, selfReferences, misfittingTargets, recipientsArticle];
