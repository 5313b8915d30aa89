/** Comments written for the tests; the evidence stands in square brackets. Key: group, theme, polarity. */
type Line = readonly [language: string, score: number, text: string];

export const QUOTES: Readonly<Record<string, readonly Line[]>> = {
  'detractor service.speed neg': [
    ['pt', 2, 'Liguei três vezes esta semana e [fiquei quarenta minutos à espera] até alguém me atender.'],
    ['ca', 4, 'Molt educats, però [vaig haver d’esperar mitja tarda] per una pregunta de dos minuts.'],
    ['en', 3, 'Every call is the same: [half an hour of music] before a human picks up.'],
  ],
  'detractor service.resolution neg': [
    ['pt', 0, 'Já abri quatro reclamações e [ninguém resolve o problema], só pedem desculpa.'],
    ['ca', 1, 'Fa un mes que truco i [encara no m’ho han solucionat]. Cada cop començo de zero.'],
    ['pt', 5, 'Disseram que estava tratado mas na semana seguinte [a avaria voltou igual].'],
  ],
  'detractor billing.charges neg': [
    ['pt', 1, 'Veio na fatura [um serviço que nunca pedi] e ainda tive de provar que não era meu.'],
    ['ca', 2, 'M’han [cobrat dues vegades la mateixa quota] & el xat em diu "tot correcte" <3'],
    ['en', 4, 'The price on the bill was [eleven euros more than agreed].'],
  ],
  'detractor digital.reliability neg': [
    ['ca', 3, 'L’aplicació [es tanca sola] cada vegada que vull descarregar la factura.'],
    ['pt', 6, 'O app [trava justo na hora de pagar], tenho que desinstalar e instalar de novo.'],
    ['en', 5, 'Good tariff. The site [was down the whole weekend] though.'],
  ],
  'detractor service.handover neg': [
    ['pt', 2, 'Passam de setor em setor e [tenho de contar a história toda outra vez] a cada pessoa.'],
    ['en', 3, 'I was [transferred four times] and then the line went dead.'],
    ['ca', 0, 'Em van [passar d’un departament a l’altre] fins que es va tallar la trucada.'],
  ],
  'neutral service.information neg': [
    ['pt', 7, 'Correu bem, só [faltou avisarem que o técnico vinha de manhã].'],
    ['ca', 8, 'Tot correcte. [Una mica més d’informació] mentre dura la gestió no hi aniria malament.'],
    ['en', 7, 'Fine overall, but [nobody told me the date had moved].'],
  ],
  'neutral price.value neg': [
    ['pt', 8, 'Serviço estável, mas [já vi planos iguais por menos].'],
    ['ca', 7, 'Funciona bé; ara, [és més car que la competència].'],
    ['en', 8, 'Happy enough, [a bit pricey] for what I use.'],
  ],
  'promoter agent.courtesy pos': [
    ['pt', 10, 'A menina que me atendeu [foi de uma simpatia enorme] e não teve pressa nenhuma.'],
    ['ca', 9, '[Un tracte amabilíssim] des del primer moment, així dona gust trucar.'],
    ['en', 10, 'The lady on the phone [was kind and patient] with my many questions.'],
  ],
  'promoter service.resolution pos': [
    ['pt', 9, 'Explicou o que ia fazer e [resolveu tudo na mesma chamada].'],
    ['ca', 10, '[M’ho van arreglar en deu minuts], jo que em pensava que seria un malson.'],
    ['en', 9, 'One message, [problem gone the same day]. Impressive.'],
  ],
  'promoter product.reliability pos': [
    ['pt', 10, 'Três anos com a fibra e [nunca falhou], nem nos temporais.'],
    ['ca', 9, '[La connexió va com un tret] fins i tot amb tota la família connectada.'],
    ['en', 10, '[Rock solid], I forget that it is there.'],
  ],
};
