import { type Boundaries, words } from '../facts.ts'

export const boundaries: Boundaries = {
  abbreviations: {
    never: words(`Mr Mrs Ms Mx Dr Prof Sen Rep Gov Gen Col Maj Capt Cpt Lt Sgt Cpl Adm Brig Cmdr Rev Fr Pres Amb Insp
      Messrs Ste H.E i.e e.g cf vs viz approx asst Reps Sens Govs Profs Drs Pvt Lieut Comdr Msgr Mme Mlle Atty Cllr Ald Spc Pfc Det Ofc Mses incl excl fmr Jas Chas`),
    beforeNumber: words(
      'no nos n° ex p pp art arts sec sect ch vol vols fig figs par para paras ed bldg apt ext tel op rs',
    ),
    seldom:
      words(`U.S U.K U.N E.U U.S.A U.A.E D.C A.D B.C B.C.E Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue
      Tues Wed Thu Thur Thurs Fri Sat Sun inc ltd co corp llc plc bros jr sr jnr snr ll.b ll.m b.com ph.d m.d b.a m.a m.sc b.sc ave
      blvd rd hwy dept univ est al St Ft Mt Hon Supt dist prov misc Conn Calif Mass Md Va Fla Ill Ind Mo Ga Tex
      Wash Penn Ariz Colo Minn Mich Wis Okla Ala Ark Tenn ret assn govt intl natl cont esq Miss Ore Del Pa La
      Neb Nev Kan Ky Vt Wyo Mont ca`),
    often: words('etc a.m p.m A.M P.M bn mn mln tn km kg mi hr hrs min ft lb lbs pct sq.km sq.m sq.mi'),
  },
  starters:
    words(`Officials Police Reporters Critics Experts Analysts Witnesses Residents Investors Lawmakers Journalists
      Millions Thousands Hundreds Dozens Passengers Prices Exports Imports Shares Talks Production Profits
      Nearly Almost More Less Two Three Four Five Six Seven Eight Nine Ten Entry Tickets Details Travelers
      Travellers Demand Output Inflation Negotiations Relations Admission Attendance Additionally Currently
      Previously Eventually Initially Similarly Consequently Approximately Apparently Unfortunately Fortunately
      Originally Traditionally Nowadays Soon Often Sometimes Usually Never Together Overall Speaking Addressing
      Commenting Responding Citing Asked Founded Born Built Located Established Participants Delegates Visitors
      Students Doctors Teachers Parents Children Voters Farmers Companies Countries Leaders Ministers Diplomats
      Troops Soldiers Rescuers Firefighters Protesters Supporters Opponents Observers Economists Scientists
      Researchers Historians Authorities Investigators Prosecutors Doors Flights Trains Buses Temperatures Rain
      Snow Deliveries Shipments Revenue Revenues Costs Spending Funding Unemployment Turnout Voting Results
      Polls Efforts Plans Preparations Discussions Meetings Visits Ties Cooperation Fighting Violence Clashes
      Sanctions Guests Fans Members Owners Tourists Applications Questions Copies Membership Registration
      Address Phone Telephone Source Contact Contacts`),
  lettered: words(
    'plan group vitamin hepatitis grade class category type block team section room gate letter option appendix annex exhibit part schedule zone terminal line',
  ),
  speech: words(`said says say asked asks told tells replied replies added adds shouted wrote tweeted explained insisted
      warned announced answered exclaimed declared recalled`),
  clock: `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:\\p{Lu}\\p{Ll}+ ){1,3}[Tt]ime`,
  verbs: [],
}
