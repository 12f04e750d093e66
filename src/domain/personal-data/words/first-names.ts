/**
 * First names that are common in the Netherlands, of all its communities. They are only used to notice that a text
 * speaks of one person; a name that is not here is still noticed beside a diagnosis, an age or a title.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set((
  'aad aart abdel abdul achmed adam ad adriaan ahmed aisha albert alex alexander ali alice amber amina amira andre andrea ' +
  'angela anita anke ankie ann anna annelies annemarie annemiek anne annet anouk anthony anton antoine arend arie arjan arjen arnold arno ' +
  'astrid aylin ayse barbara bart bas beatrix ben bert bianca bilal björn bob boris bram brenda brigitte carla carlo carmen carolien ' +
  'caroline casper catharina cees charlotte chantal chris christiaan christian christina claudia coen cor cornelis corrie daan ' +
  'damian daniel danielle danny david debbie demi dennis diana dick diederik dilan dirk dorien edwin eefje elif elisabeth ella ellen els ' +
  'elsbeth emine emma erik eric esmee esra esther eva evelien evert fadi fatih fatima fatma fleur floor floris frank fred freek ' +
  'gea geert geertje gerard gerda gerrit gert giel gijs greet greetje guus hamid hamza hanna hannah hannie hanneke hans harm harold harry hassan ' +
  'hatice hein heleen helena henk henny henri henriette herman hetty hilde huub huseyin ibrahim ilse imane inge ingrid irene iris ' +
  'iwan jaap jack jacob jacqueline jamal jan jana janneke jannie jantje jasmijn jasper jayden jeanette jelle jenny jeroen jesse jip joan job ' +
  'jochem joep johan johanna johannes john jolanda jolijn joost joris jos josé joyce judith julia julie jurgen jurre justin kaoutar karel karim karin ' +
  'karlijn kees kelly kemal ken kevin khadija khalid kim klaas koen koos lars laura lea leila lena lennart leo leon leonie lex lida lies liesbeth lieke ' +
  'linda lisa lizzy loes lotte louis luc lucas luuk maaike maarten malika manon marcel marco margot margreet margriet maria marian marieke ' +
  'marijke marije marijn marion marja marjan marjolein marjon mark marleen marlies marloes martijn martin martine mathijs matthijs maud maurice max mehmet ' +
  'melanie melissa menno merel merijn michael michel michelle michiel mieke mike milan milou mirjam mo mohamed mohammed monique mourad murat mustafa ' +
  'nadia naomi nathalie nick nico nicole niels nienke nina noa noah noor noud olaf omar onno oscar otto pascal patricia patrick paul paula peter petra ' +
  'philip pien pieter piet pim pleun puck quinten rachid rachel ralf ramon raymond rein remco renate renée rené richard rick rianne ria riet rik ' +
  'rita rob robert robin roel roelof rogier roland ron ronald roos rosa ruben rudy ruth ruud said saida salma samira sander sandra sanne ' +
  'sara sarah saskia sebastiaan selma sem serge shanti sharon sietske silvia sjaak sjoerd sofie sonja sophie stan stefan stella steven stijn sven ' +
  'susan suzanne sylvia tamara tanja teun teus teuntje theo thijs thomas thea tim timo tineke tjeerd tom toon truus twan ursula ' +
  'valerie vera veronique victor vincent wendy wesley wessel wijnand wilco wilma willem willemijn wim winston wouter yara yasin yasmin yasmina yvonne yusuf youssef zeynep zoë'
).split(' '));
