import { list } from "./list.ts";

/** Words by which a study says that it found something. */
export const EFFECTS = list(`
  associate association increase reduce decrease improve lower higher greater risk predict effective effect benefit
  beneficial superior influence susceptible predispose protect protective confer contribute role implicate marker
  prevent better feasible help successful satisfactory frequent involve link correlate correlation promote difference
  differ significant significantly advantage evidence impact relation relationship affect change support appropriate
  substantial valuable viable outperform gain`);

/** Words by which a study says that it found nothing. */
export const NULLS = list(`
  ineffective inconclusive unlikely negligible nonsignificant little minimal comparable equivalent lack absence fail
  failure`);

/** Words that every study uses: sharing them does not make two statements speak of the same. */
export const STUDY_WORDS = list(`
  study result finding find datum data patient group conclusion analysis evidence show suggest indicate demonstrate
  observe conclude report investigate examine significant significantly statistically effect difference associate
  association role compare use population subject case control level rate high low increase decrease reduce improve
  outcome present approach method system paper author work`);
